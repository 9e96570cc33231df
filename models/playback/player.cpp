// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/playback/player.h"

#include "models/playback/playerengine.h"

namespace earmark {

Player::Player(MediaStore &store, AudioOutput &output, QObject *parent)
    : QObject(parent)
    , m_engine(std::make_unique<Engine>(*this, store, output))
{
}

Player::~Player() = default;

Player::State Player::state() const
{
    return m_engine->state();
}

std::optional<PlayerItem> Player::item() const
{
    return m_engine->item();
}

qint64 Player::positionMs() const
{
    return m_engine->positionMs();
}

bool Player::isPositionApproximate() const
{
    return m_engine->isApproximate();
}

qint64 Player::durationMs() const
{
    return m_engine->durationMs();
}

bool Player::isSeekable() const
{
    return m_engine->isSeekable();
}

double Player::volume() const
{
    return m_engine->volume();
}

double Player::rate() const
{
    return m_engine->rate();
}

std::optional<Error> Player::error() const
{
    return m_engine->error();
}

QList<Chapter> Player::chapters() const
{
    return m_engine->chapters();
}

SoundShape Player::shape() const
{
    return m_engine->shape();
}

qint64 Player::trimmedMs() const
{
    return m_engine->trimmedMs();
}

std::optional<double> Player::loudness() const
{
    return m_engine->loudness();
}

std::optional<qint64> Player::rangeEndMs() const
{
    return m_engine->limits().rangeEndMs();
}

int Player::underruns() const
{
    return m_engine->underruns();
}

void Player::load(const PlayerItem &item, qint64 startMs)
{
    m_engine->load(item, startMs);
}

void Player::play()
{
    m_engine->play();
}

void Player::pause()
{
    m_engine->pause();
}

void Player::stop()
{
    m_engine->stop();
}

void Player::seek(qint64 ms)
{
    m_engine->seek(ms);
}

void Player::setVolume(double linear)
{
    m_engine->setVolume(linear);
}

void Player::setRate(double rate)
{
    m_engine->setRate(rate);
}

void Player::setShape(const SoundShape &shape)
{
    m_engine->setShape(shape);
}

void Player::setRange(qint64 startMs, qint64 endMs)
{
    m_engine->setRange(startMs, endMs);
}

void Player::playRange(qint64 startMs, qint64 endMs)
{
    m_engine->playRange(startMs, endMs);
}

void Player::setFade(double linear)
{
    m_engine->setFade(linear);
}

void Player::setRewind(std::chrono::milliseconds afterPause, qint64 byMs)
{
    m_engine->limits().setRewind(afterPause, byMs);
}

} // namespace earmark
