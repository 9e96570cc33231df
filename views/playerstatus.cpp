// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/playerstatus.h"

#include "models/items/errortext.h"
#include "models/items/format.h"
#include "views/speedbutton.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace earmark {

namespace {

// The context of these words for translators.
class PlayerText
{
    Q_DECLARE_TR_FUNCTIONS(PlayerText)
};

} // namespace

PlayerStatus statusOf(const Player &player)
{
    return {.state = player.state(),
            .loaded = player.item().has_value(),
            .positionMs = player.positionMs(),
            .durationMs = player.durationMs(),
            .volume = player.volume(),
            .rate = player.rate(),
            .trimmedMs = player.trimmedMs(),
            .error = player.error(),
            .chapters = player.chapters(),
            .approximate = player.isPositionApproximate()};
}

QString stateText(const PlayerStatus &status)
{
    switch (status.state) {
    case Player::State::Buffering:
        return PlayerText::tr("Loading…");
    case Player::State::Reconnecting:
        return PlayerText::tr("Connection lost, trying again…");
    case Player::State::NoDevice:
        return PlayerText::tr("No sound device");
    case Player::State::Failed:
        return status.error ? errorText(*status.error) : PlayerText::tr("This could not be played");
    case Player::State::Stopped:
    case Player::State::Playing:
    case Player::State::Paused:
        break;
    }
    return {};
}

QString remainingText(const PlayerStatus &status, qint64 durationMs, qint64 positionMs)
{
    if (durationMs <= 0)
        return {};
    const qint64 left = std::max<qint64>(0, durationMs - positionMs);
    const auto scaled = static_cast<qint64>(static_cast<double>(left) / status.rate);
    const QString words =
        qFuzzyCompare(status.rate, 1.0)
            ? PlayerText::tr("%1 left").arg(clockText(left))
            : PlayerText::tr("%1 left · %2 at %3").arg(clockText(left), clockText(scaled), rateText(status.rate));
    return status.trimmedMs < 1000 ? words
                                   : PlayerText::tr("%1 · %2 of pauses saved").arg(words, clockText(status.trimmedMs));
}

} // namespace earmark
