// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/correctionmenu.h"

#include "views/namedialog.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QMenu>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

struct CorrectionMenu {
    Q_DECLARE_TR_FUNCTIONS(earmark::CorrectionMenu)
};

Correction correction(Correction::Kind kind, const QString &subject, const QString &value = {},
                      const QList<EpisodeId> &episodes = {})
{
    Correction made;
    made.kind = kind;
    made.subject = subject;
    made.value = value;
    made.episodes = episodes;
    return made;
}

// Asks for a name and lets `made` say what that corrects.
void ask(const Correcting &correcting, const QString &title, const QString &question, const QString &present,
         const std::function<Correction(const QString &)> &made)
{
    auto *dialog = new NameDialog(title, question, present, correcting.known, correcting.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &NameDialog::nameGiven, correcting.window,
                     [made, correct = correcting.correct](const QString &name) { correct(made(name)); });
    dialog->open();
}

void add(QMenu &menu, const char *name, const QString &text, const std::function<void()> &chosen)
{
    QAction *action = menu.addAction(text, &menu, chosen);
    action->setObjectName(QLatin1StringView(name));
}

// In one episode: their part in it, and who it was.
void addHere(QMenu &menu, const CorrectablePerson &person, const Correcting &correcting)
{
    const auto correct = correcting.correct;
    const auto as = [&person](Correction::Kind kind, Part part) {
        Correction made = correction(kind, person.name, {}, {person.episode});
        made.part = part;
        return made;
    };
    const QString notHere =
        person.part == Part::Guest ? CorrectionMenu::tr("&Not a Guest Here") : CorrectionMenu::tr("Has &No Part Here");
    add(menu, "notOnEpisode", notHere,
        [correct, made = as(Correction::Kind::NotOnEpisode, person.part)] { correct(made); });
    if (person.part != Part::Host) {
        add(menu, "hostHere", CorrectionMenu::tr("Is a &Host Here"),
            [correct, made = as(Correction::Kind::MovePart, Part::Host)] { correct(made); });
        Correction always = correction(Correction::Kind::MovePart, person.name);
        always.show = person.show;
        always.part = Part::Host;
        add(menu, "hostOfShow", CorrectionMenu::tr("Hosts This &Show"), [correct, always] { correct(always); });
    }
    if (person.part != Part::Guest)
        add(menu, "guestHere", CorrectionMenu::tr("Is a &Guest Here"),
            [correct, made = as(Correction::Kind::MovePart, Part::Guest)] { correct(made); });
    add(menu, "somebodyElse", CorrectionMenu::tr("Somebody &Else Here…"), [correcting, person] {
        ask(correcting, CorrectionMenu::tr("Somebody else"),
            CorrectionMenu::tr("Who “%1” is in this episode (it may be the same name):").arg(person.name), person.name,
            [person](const QString &value) {
                return correction(Correction::Kind::OtherPerson, person.name, value, {person.episode});
            });
    });
}

} // namespace

void addCorrections(QMenu &menu, const CorrectablePerson &person, const Correcting &correcting)
{
    using Kind = Correction::Kind;
    if (person.episode.isValid()) {
        addHere(menu, person, correcting);
        menu.addSeparator();
    }
    const auto correct = correcting.correct;
    const QString name = person.name;
    add(menu, "samePerson", CorrectionMenu::tr("Same &Person As…"), [correcting, name] {
        ask(correcting, CorrectionMenu::tr("Same person"), CorrectionMenu::tr("“%1” is the same person as:").arg(name),
            {}, [name](const QString &value) { return correction(Kind::SamePerson, name, value); });
    });
    add(menu, "renamePerson", CorrectionMenu::tr("&Rename…"), [correcting, name] {
        ask(correcting, CorrectionMenu::tr("Rename"), CorrectionMenu::tr("How “%1” is to be shown:").arg(name), name,
            [name](const QString &value) { return correction(Kind::RenamePerson, name, value); });
    });
    add(menu, "nobodysGuest", CorrectionMenu::tr("Never a G&uest"),
        [correct, made = correction(Kind::NotOnEpisode, name)] { correct(made); });
    add(menu, "notAPerson", CorrectionMenu::tr("Not a Perso&n"),
        [correct, made = correction(Kind::NotAPerson, name)] { correct(made); });
}

void addCorrections(QMenu &menu, const CorrectableTopic &topic, const Correcting &correcting)
{
    using Kind = Correction::Kind;
    const auto correct = correcting.correct;
    const QString label = topic.label;
    if (topic.episode.isValid()) {
        add(menu, "hideTopicHere", CorrectionMenu::tr("&Not a Topic Here"),
            [correct, made = correction(Kind::HideTopic, label, {}, {topic.episode})] { correct(made); });
        menu.addSeparator();
    }
    add(menu, "sameTopic", CorrectionMenu::tr("&Same Topic As…"), [correcting, label] {
        ask(correcting, CorrectionMenu::tr("Same topic"), CorrectionMenu::tr("“%1” is the same topic as:").arg(label),
            {}, [label](const QString &value) { return correction(Kind::SameTopic, label, value); });
    });
    add(menu, "renameTopic", CorrectionMenu::tr("&Rename…"), [correcting, label] {
        ask(correcting, CorrectionMenu::tr("Rename"), CorrectionMenu::tr("How “%1” is to be shown:").arg(label), label,
            [label](const QString &value) { return correction(Kind::RenameTopic, label, value); });
    });
    add(menu, "hideTopic", CorrectionMenu::tr("Not a &Topic at All"),
        [correct, made = correction(Kind::HideTopic, label)] { correct(made); });
}

void askForPerson(EpisodeId episode, Part part, const Correcting &correcting)
{
    ask(correcting, part == Part::Host ? CorrectionMenu::tr("Add a host") : CorrectionMenu::tr("Add a guest"),
        CorrectionMenu::tr("Name:"), {}, [episode, part](const QString &name) {
            Correction made = correction(Correction::Kind::AddPerson, name, {}, {episode});
            made.part = part;
            return made;
        });
}

void askForTopic(EpisodeId episode, const Correcting &correcting)
{
    ask(correcting, CorrectionMenu::tr("Add a topic"), CorrectionMenu::tr("Topic:"), {},
        [episode](const QString &name) { return correction(Correction::Kind::AddTopic, name, {}, {episode}); });
}

} // namespace earmark
