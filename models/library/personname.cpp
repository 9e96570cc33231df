// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/personname.h"

#include "models/library/namefold.h"

#include <QtCore/QFile>
#include <QtCore/QHash>
#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

// Resources of a static library have to be asked for by name, from outside of any namespace.
static void loadNameFiles()
{
    Q_INIT_RESOURCE(library_names);
}

namespace earmark {

namespace {

struct NameWords {
    QSet<QString> honorifics;
    QSet<QString> suffixes;
    QHash<QString, QString> longForms;

    NameWords()
    {
        loadNameFiles();
        QFile file(u":/earmark/names/names.txt"_s);
        if (!file.open(QIODevice::ReadOnly))
            return;
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
            if (!line.startsWith(u'#'))
                add(line);
        }
    }

private:
    void add(const QString &line)
    {
        const QString head = line.section(u": "_s, 0, 0);
        const QStringList words = line.section(u": "_s, 1).split(u' ', Qt::SkipEmptyParts);
        const QSet<QString> set(words.cbegin(), words.cend());
        if (head == ":honorifics"_L1)
            honorifics = set;
        else if (head == ":suffixes"_L1)
            suffixes = set;
        else
            for (const QString &word : words)
                longForms.insert(word, head);
    }
};

const NameWords &nameWords()
{
    static const NameWords words;
    return words;
}

QString longForm(const QString &given)
{
    return nameWords().longForms.value(given, given);
}

QString withoutDots(QString word)
{
    return word.remove(u'.');
}

// True where one word begins the other, as an initial does.
bool isInitialOf(const QString &initial, const QString &word)
{
    return initial.size() == 1 && word.startsWith(initial);
}

bool agree(const QStringList &a, const QStringList &b)
{
    for (qsizetype i = 0; i < std::min(a.size(), b.size()); ++i) {
        if (a.at(i) != b.at(i) && !isInitialOf(a.at(i), b.at(i)) && !isInitialOf(b.at(i), a.at(i)))
            return false;
    }
    return true;
}

// One letter more, less or other, in words long enough for that to be a slip.
bool isSlip(const QString &a, const QString &b)
{
    constexpr qsizetype shortest = 4;
    if (std::min(a.size(), b.size()) < shortest || std::abs(a.size() - b.size()) > 1)
        return false;
    const auto [inA, inB] = std::ranges::mismatch(a, b);
    const auto left = std::ranges::mismatch(
        std::ranges::subrange(std::make_reverse_iterator(a.cend()), std::make_reverse_iterator(inA)),
        std::ranges::subrange(std::make_reverse_iterator(b.cend()), std::make_reverse_iterator(inB)));
    const auto restA = std::make_reverse_iterator(inA) - left.in1;
    const auto restB = std::make_reverse_iterator(inB) - left.in2;
    return restA <= 1 && restB <= 1;
}

} // namespace

PersonName personName(const QString &name)
{
    const NameWords &words = nameWords();
    PersonName parsed;
    QStringList parts;
    QStringList after; // the comma
    const QString folded = foldName(name);
    for (const QString &word : folded.section(u',', 0, 0).split(u' ', Qt::SkipEmptyParts))
        parts.append(withoutDots(word));
    for (QString word : folded.section(u',', 1).split(u' ', Qt::SkipEmptyParts)) {
        word = withoutDots(word.remove(u','));
        if (words.suffixes.contains(word))
            ++parsed.extras;
        else
            after.append(word);
    }
    if (!after.isEmpty()) {
        ++parsed.extras;
        parts = after + parts;
    }
    while (parts.size() > 2 && words.honorifics.contains(parts.first())) {
        parts.removeFirst();
        ++parsed.extras;
    }
    while (parts.size() > 2 && words.suffixes.contains(parts.last())) {
        parts.removeLast();
        ++parsed.extras;
    }
    parts.removeAll(QString());
    if (parts.isEmpty())
        return parsed;
    parsed.given = parts.takeFirst();
    if (!parts.isEmpty())
        parsed.family = parts.takeLast();
    parsed.middle = parts;
    return parsed;
}

QString familyKey(const PersonName &name)
{
    if (name.family.isEmpty() || name.given.isEmpty())
        return {};
    return name.family + u' ' + longForm(name.given).first(1);
}

bool isSameGiven(const PersonName &a, const PersonName &b)
{
    return !a.given.isEmpty() && longForm(a.given) == longForm(b.given);
}

Likeness likeness(const PersonName &a, const PersonName &b)
{
    if (a.family.isEmpty() || a.family != b.family || !agree(a.middle, b.middle))
        return Likeness::None;
    if (a.given == b.given)
        return a.middle == b.middle ? Likeness::Same : Likeness::Middle;
    if (isSameGiven(a, b))
        return Likeness::ShortName;
    const auto isInitial = [](const QString &initial, const QString &given) {
        return isInitialOf(initial, given) || isInitialOf(initial, longForm(given));
    };
    if (isInitial(a.given, b.given) || isInitial(b.given, a.given))
        return Likeness::Initial;
    return isSlip(a.given, b.given) ? Likeness::Spelling : Likeness::None;
}

} // namespace earmark
