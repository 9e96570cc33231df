// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/correction.h"

#include <QtCore/QStringList>

#include <functional>

class QMenu;
class QWidget;

namespace earmark {

// A person or topic that may be wrong, as the library names them. `episode` invalid: it is about all their episodes.
struct CorrectablePerson {
    QString name;
    Part part = Part::Guest;
    EpisodeId episode{};
    ShowId show{}; // of the episode
};

struct CorrectableTopic {
    QString label;
    EpisodeId episode{};
};

// What may come of a menu: `correct` gets each correction; `known` are the names that a dialog offers.
struct Correcting {
    QWidget *window; // that dialogs belong to
    QStringList known;
    std::function<void(const Correction &)> correct;
};

// Adds to the menu what can be put right, one entry a way; those that need a name open a small dialog. GUI thread.
void addCorrections(QMenu &menu, const CorrectablePerson &person, const Correcting &correcting);
void addCorrections(QMenu &menu, const CorrectableTopic &topic, const Correcting &correcting);

// What an episode lacks: asks for a name, then gives the correction.
void askForPerson(EpisodeId episode, Part part, const Correcting &correcting);
void askForTopic(EpisodeId episode, const Correcting &correcting);

} // namespace earmark
