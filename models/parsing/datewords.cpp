// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/datewords.h"

#include <QtCore/QHash>
#include <QtCore/QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

constexpr int ambiguous = -1;

QString folded(QStringView word)
{
    QString key = word.toString().toLower();
    while (key.endsWith(u'.'))
        key.chop(1);
    return key;
}

// English is entered first and never gives way.
class MonthNames
{
public:
    MonthNames()
    {
        add(QLocale::c());
        m_months.insert(u"sept"_s, 9);
        const QHash<QString, int> english = m_months;
        for (const QLocale::Language language :
             {QLocale::German, QLocale::French, QLocale::Spanish, QLocale::Italian, QLocale::Portuguese, QLocale::Dutch,
              QLocale::Swedish, QLocale::NorwegianBokmal, QLocale::Danish, QLocale::Finnish, QLocale::Polish,
              QLocale::Czech, QLocale::Russian, QLocale::Ukrainian, QLocale::Hungarian, QLocale::Romanian,
              QLocale::Turkish, QLocale::Catalan, QLocale::Greek})
            add(QLocale(language));
        m_months.insert(u"mrz"_s, 3); // German feeds abbreviate as Windows does
        m_months.insert(u"maerz"_s, 3);
        for (auto name = english.cbegin(); name != english.cend(); ++name)
            m_months.insert(name.key(), name.value());
    }

    int monthOf(const QString &word) const { return std::max(0, m_months.value(word)); }

private:
    void add(const QLocale &locale)
    {
        for (int month = 1; month <= 12; ++month) {
            for (const QLocale::FormatType format : {QLocale::LongFormat, QLocale::ShortFormat}) {
                add(locale.monthName(month, format), month);
                add(locale.standaloneMonthName(month, format), month);
            }
        }
    }

    void add(const QString &name, int month)
    {
        const QString key = folded(name);
        if (key.size() < 3)
            return;
        const int known = m_months.value(key, month);
        m_months.insert(key, known == month ? month : ambiguous);
    }

    QHash<QString, int> m_months;
};

// Nearly every date has these: no need to look further.
int englishMonth(QStringView word)
{
    static constexpr std::array<QStringView, 12> names{u"jan", u"feb", u"mar", u"apr", u"may", u"jun",
                                                       u"jul", u"aug", u"sep", u"oct", u"nov", u"dec"};
    if (word.size() != 3)
        return 0;
    const auto found =
        std::ranges::find_if(names, [&](QStringView name) { return word.compare(name, Qt::CaseInsensitive) == 0; });
    return found == names.end() ? 0 : int(found - names.begin()) + 1;
}

struct Zone {
    QStringView name;
    int minutes;
};

constexpr std::array zones{
    Zone{u"gmt", 0},     Zone{u"utc", 0},    Zone{u"ut", 0},     Zone{u"z", 0},      Zone{u"wet", 0},
    Zone{u"est", -300},  Zone{u"edt", -240}, Zone{u"et", -300},  Zone{u"cst", -360}, Zone{u"cdt", -300},
    Zone{u"mst", -420},  Zone{u"mdt", -360}, Zone{u"pst", -480}, Zone{u"pdt", -420}, Zone{u"akst", -540},
    Zone{u"akdt", -480}, Zone{u"hst", -600}, Zone{u"ast", -240}, Zone{u"adt", -180}, Zone{u"nst", -210},
    Zone{u"ndt", -150},  Zone{u"bst", 60},   Zone{u"west", 60},  Zone{u"cet", 60},   Zone{u"mez", 60},
    Zone{u"met", 60},    Zone{u"cest", 120}, Zone{u"mesz", 120}, Zone{u"mest", 120}, Zone{u"eet", 120},
    Zone{u"eest", 180},  Zone{u"sast", 120}, Zone{u"msk", 180},  Zone{u"ist", 330},  Zone{u"sgt", 480},
    Zone{u"hkt", 480},   Zone{u"awst", 480}, Zone{u"jst", 540},  Zone{u"kst", 540},  Zone{u"acst", 570},
    Zone{u"acdt", 630},  Zone{u"aest", 600}, Zone{u"aedt", 660}, Zone{u"nzst", 720}, Zone{u"nzdt", 780},
    Zone{u"brt", -180},  Zone{u"art", -180},
};

} // namespace

int monthOfName(QStringView word)
{
    if (const int month = englishMonth(word))
        return month;
    static const MonthNames names;
    return names.monthOf(folded(word));
}

std::optional<int> zoneOfName(QStringView word)
{
    const auto found = std::ranges::find_if(
        zones, [&](const Zone &zone) { return word.compare(zone.name, Qt::CaseInsensitive) == 0; });
    return found == zones.end() ? std::nullopt : std::optional(found->minutes * 60);
}

bool isFillerWord(QStringView word)
{
    static constexpr std::array<QStringView, 11> fillers{u"at", u"de",  u"del", u"um",  u"à", u"the",
                                                         u"of", u"uhr", u"kl",  u"den", u"om"};
    return std::ranges::any_of(fillers,
                               [&](QStringView filler) { return word.compare(filler, Qt::CaseInsensitive) == 0; });
}

} // namespace earmark
