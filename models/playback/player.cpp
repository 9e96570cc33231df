// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/playback/player.h"

#include <algorithm>

namespace earmark {

class Player::Engine
{
public:
    State state = State::Stopped;
    std::optional<PlayerItem> item;
    qint64 positionMs = 0;
    double volume = 1;
    double rate = 1;
};

Player::Player(MediaStore &, AudioOutput &, QObject *parent)
    : QObject(parent)
    , m_engine(std::make_unique<Engine>())
{
}

Player::~Player() = default;

Player::State Player::state() const
{
    return m_engine->state;
}

std::optional<PlayerItem> Player::item() const
{
    return m_engine->item;
}

qint64 Player::positionMs() const
{
    return m_engine->positionMs;
}

bool Player::isPositionApproximate() const
{
    return false;
}

qint64 Player::durationMs() const
{
    return m_engine->item ? m_engine->item->durationMs.value_or(0) : 0;
}

bool Player::isSeekable() const
{
    return false;
}

double Player::volume() const
{
    return m_engine->volume;
}

double Player::rate() const
{
    return m_engine->rate;
}

std::optional<Error> Player::error() const
{
    return std::nullopt;
}

QList<Chapter> Player::chapters() const
{
    return {};
}

void Player::load(const PlayerItem &item, qint64 startMs)
{
    m_engine->item = item;
    m_engine->positionMs = startMs;
    m_engine->state = State::Paused;
    Q_EMIT itemChanged();
    Q_EMIT stateChanged(m_engine->state);
}

void Player::play() { }

void Player::pause() { }

void Player::stop()
{
    m_engine->item.reset();
    m_engine->state = State::Stopped;
    Q_EMIT itemChanged();
    Q_EMIT stateChanged(m_engine->state);
}

void Player::seek(qint64 ms)
{
    m_engine->positionMs = ms;
    Q_EMIT positionChanged(ms);
}

void Player::setVolume(double linear)
{
    m_engine->volume = std::clamp(linear, 0.0, 1.0);
    Q_EMIT volumeChanged(m_engine->volume);
}

void Player::setRate(double rate)
{
    m_engine->rate = std::clamp(rate, 0.5, 3.5);
    Q_EMIT rateChanged(m_engine->rate);
}

} // namespace earmark
