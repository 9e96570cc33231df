// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/calendar.h"
#include "models/parsing/datewords.h"
#include "models/parsing/foldedword.h"
#include "models/parsing/pagewords.h"
#include "models/parsing/timekeys.h"

#include <QtCore/QHash>

#include <unicode/measfmt.h>
#include <unicode/measunit.h>
#include <unicode/measure.h>
#include <unicode/reldatefmt.h>

#include <algorithm>
#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

constexpr qint64 unitSecond = 1000;
constexpr qint64 unitMinute = 60 * unitSecond;
constexpr qint64 unitHour = 60 * unitMinute;

// The end of a word of letters from `at` on, with what belongs to it in abbreviations.
qsizetype wordEnd(QStringView text, qsizetype at)
{
    while (at < text.size() && (text[at].isLetter() || text[at].isMark() || text[at] == u'.' || text[at] == u'\''))
        ++at;
    return at;
}

QString fromIcu(const icu::UnicodeString &text)
{
    return QString(reinterpret_cast<const QChar *>(text.getBuffer()), text.length());
}

// Units of time and the ways to say that something was some of them ago.
class Clock
{
public:
    Clock()
    {
        int32_t count = 0;
        const icu::Locale *first = icu::Locale::getAvailableLocales(count);
        const std::span<const icu::Locale> locales(first, static_cast<size_t>(count));
        addUnit(u"h"_s, unitHour);
        addUnit(u"m"_s, unitMinute);
        addUnit(u"s"_s, unitSecond);
        addUnit(u"hrs"_s, unitHour);
        addUnit(u"mins"_s, unitMinute);
        addUnit(u"secs"_s, unitSecond);
        addUnit(u"std"_s, unitHour);
        addUnits(icu::Locale::getEnglish());
        addAgo(icu::Locale::getEnglish());
        for (const icu::Locale &locale : locales) {
            if (*locale.getCountry() != '\0')
                continue;
            addUnits(locale);
            addAgo(locale);
        }
    }

    [[nodiscard]] qint64 unitOf(QStringView key) const
    {
        const auto found = m_units.constFind(key);
        return found == m_units.cend() ? 0 : *found;
    }
    [[nodiscard]] qint64 spelledOf(QStringView key) const
    {
        const auto found = m_spelled.constFind(key);
        return found == m_spelled.cend() ? 0 : *found;
    }
    [[nodiscard]] std::optional<int> daysOf(QStringView key) const
    {
        const auto found = m_words.constFind(key);
        return found == m_words.cend() ? std::nullopt : std::optional(*found);
    }
    [[nodiscard]] bool isAgo(const QString &key) const { return m_ago.contains(key); }
    [[nodiscard]] bool isInDays(const QString &key) const { return m_ago.value(key); }
    [[nodiscard]] bool mayFollow(QStringView key) const { return m_follows.contains(key); }
    [[nodiscard]] bool mayBegin(QStringView key) const { return m_begins.contains(key); }
    void addBeginningsTo(WordSet &words) const
    {
        words.insert(m_begins);
        for (const auto &[word, days] : m_words.asKeyValueRange())
            words.insert(word, {});
    }

private:
    // Counts that take different forms of the noun in languages with many; abbreviations have one.
    static std::span<const int> countsIn(bool full)
    {
        static constexpr std::array counts{5, 1, 2};
        return std::span(counts).first(full ? counts.size() : 1);
    }

    void addUnit(const QString &word, qint64 ms)
    {
        const QString key = foldedWord(word);
        if (!key.isEmpty() && !m_units.contains(key))
            m_units.insert(key, ms);
    }

    void addUnits(const icu::Locale &locale)
    {
        for (const UMeasureFormatWidth width : {UMEASFMT_WIDTH_WIDE, UMEASFMT_WIDTH_SHORT, UMEASFMT_WIDTH_NARROW}) {
            UErrorCode error = U_ZERO_ERROR;
            const icu::MeasureFormat format(locale, width, error);
            for (const int number : countsIn(width == UMEASFMT_WIDTH_WIDE)) {
                addUnit(format, number, icu::MeasureUnit::createHour(error), unitHour);
                addUnit(format, number, icu::MeasureUnit::createMinute(error), unitMinute);
                addUnit(format, number, icu::MeasureUnit::createSecond(error), unitSecond);
            }
        }
    }

    void addUnit(const icu::MeasureFormat &format, int count, icu::MeasureUnit *unit, qint64 ms)
    {
        UErrorCode error = U_ZERO_ERROR;
        icu::UnicodeString text;
        icu::FieldPosition position;
        const icu::Formattable measure(new icu::Measure(icu::Formattable(count), unit, error)); // both adopted
        format.format(measure, text, position, error);
        if (U_FAILURE(error))
            return;
        const QString written = fromIcu(text);
        const QString word = withoutDigits(written);
        addUnit(word, ms);
        if (word == written && !m_spelled.contains(foldedWord(word)))
            m_spelled.insert(foldedWord(word), count * ms);
    }

    void addAgo(const icu::Locale &locale)
    {
        for (const UDateRelativeDateTimeFormatterStyle style : {UDAT_STYLE_LONG, UDAT_STYLE_SHORT, UDAT_STYLE_NARROW}) {
            UErrorCode error = U_ZERO_ERROR;
            const icu::RelativeDateTimeFormatter format(locale, nullptr, style, UDISPCTX_CAPITALIZATION_NONE, error);
            if (U_FAILURE(error))
                return;
            for (const int number : countsIn(style == UDAT_STYLE_LONG)) {
                addAgo(format, number, UDAT_RELATIVE_DAYS);
                for (const UDateRelativeUnit unit : {UDAT_RELATIVE_MINUTES, UDAT_RELATIVE_HOURS, UDAT_RELATIVE_WEEKS,
                                                     UDAT_RELATIVE_MONTHS, UDAT_RELATIVE_YEARS})
                    addAgo(format, number, unit);
            }
            addWord(format, UDAT_DIRECTION_THIS, 0);
            addWord(format, UDAT_DIRECTION_LAST, 1);
        }
    }

    void addAgo(const icu::RelativeDateTimeFormatter &format, int count, UDateRelativeUnit unit)
    {
        UErrorCode error = U_ZERO_ERROR;
        icu::UnicodeString text;
        format.format(count, UDAT_DIRECTION_LAST, unit, text, error);
        const QString phrase = fromIcu(text).toCaseFolded();
        const auto isDigitChar = [](QChar c) {
            return c.isDigit();
        };
        const auto first = std::ranges::find_if(phrase, isDigitChar);
        if (U_FAILURE(error) || first == phrase.end())
            return;
        const auto behind = std::find_if_not(first, phrase.end(), isDigitChar);
        const QString before = QStringView(phrase.begin(), first).trimmed().toString();
        const QString key = before + u'#' + foldedWord(QStringView(behind, phrase.end()));
        // "-3 d" is shown in narrow columns of some languages; a hyphen and a length of time are no date.
        if (key == u"#"_s || before == u"-"_s || before == u"\u2212"_s || m_units.contains(key.sliced(1)))
            return;
        if (!m_ago.contains(key))
            m_ago.insert(key, unit == UDAT_RELATIVE_DAYS);
        const QStringView after = QStringView(key).sliced(key.indexOf(u'#') + 1);
        m_follows.insert(FoldedWord(after.first(wordEnd(after, 0))).view().toString(), {});
        if (!before.isEmpty())
            m_begins.insert(before.section(u' ', 0, 0), {});
    }

    void addWord(const icu::RelativeDateTimeFormatter &format, UDateDirection direction, int days)
    {
        UErrorCode error = U_ZERO_ERROR;
        icu::UnicodeString text;
        format.format(direction, UDAT_ABSOLUTE_DAY, text, error);
        const QString key = foldedWord(fromIcu(text));
        if (U_SUCCESS(error) && key.size() >= 2 && !m_words.contains(key))
            m_words.insert(key, days);
    }

    QHash<QString, qint64> m_units;
    QHash<QString, qint64> m_spelled; // "one hour" in a word
    QHash<QString, int> m_words;      // "yesterday"
    QHash<QString, bool> m_ago;       // "#days ago", "vor#tagen"; true where they are days
    WordSet m_begins;                 // first words of them before the number
    WordSet m_follows;                // and behind it
};

const Clock &wallClock()
{
    static const Clock words;
    return words;
}

// All that mayBeginTime(): it is asked of every word of a page, and is one search of four.
const WordSet &timeBeginnings()
{
    static const WordSet words = [] {
        WordSet all;
        Calendar::names().addNamesTo(all);
        wallClock().addBeginningsTo(all);
        return all;
    }();
    return words;
}

std::optional<TimeAgo> agoAfter(QStringView text, qsizetype digits, const QString &before)
{
    qsizetype end = digits;
    int count = 0;
    while (end < text.size() && text[end].isDigit() && end - digits < 3)
        count = count * 10 + text[end++].digitValue();
    if (end == digits)
        return {};
    qsizetype first = end;
    while (first < text.size() && text[first].isSpace())
        ++first;
    if (!wallClock().mayFollow(FoldedWord(text.sliced(first, wordEnd(text, first) - first)).view()))
        return {};
    // The longest phrase wins: "3 days ago" before "3 days".
    std::optional<TimeAgo> found;
    qsizetype at = end;
    for (int words = 0; words < 3 && at <= text.size(); ++words) {
        while (at < text.size() && text[at].isSpace())
            ++at;
        const qsizetype word = wordEnd(text, at);
        if (word == at)
            break;
        at = word;
        const QString key = before + u'#' + foldedWord(text.sliced(end, at - end));
        if (wallClock().isAgo(key))
            found = TimeAgo{at, wallClock().isInDays(key) ? std::optional(count) : std::nullopt};
    }
    return found;
}

} // namespace

int monthNamed(QStringView word)
{
    return word.size() < 2 || word.size() > 14 ? 0 : Calendar::names().monthOf(FoldedWord(word).view());
}

bool isCommonMonth(QStringView word)
{
    return monthOfName(word) > 0;
}

bool isMonthMark(QStringView word)
{
    return word.size() <= 6 && Calendar::names().isMark(FoldedWord(word).view());
}

int weekdayNamed(QStringView word)
{
    return word.size() < 2 || word.size() > 16 ? 0 : Calendar::names().dayOf(FoldedWord(word).view());
}

qint64 timeUnitMs(QStringView word)
{
    return word.size() <= 14 ? wallClock().unitOf(FoldedWord(word).view()) : 0;
}

qint64 spelledTimeMs(QStringView word)
{
    return word.size() >= 3 && word.size() <= 14 ? wallClock().spelledOf(FoldedWord(word).view()) : 0;
}

bool mayBeginTime(QStringView word)
{
    if (word.size() < 2 || word.size() > 16)
        return false;
    return timeBeginnings().contains(FoldedWord(word).view());
}

std::optional<TimeAgo> readTimeAgo(QStringView text)
{
    text = text.first(std::min<qsizetype>(text.size(), 40));
    if (text.isEmpty())
        return {};
    if (text.front().isDigit())
        return agoAfter(text, 0, {});
    const qsizetype first = wordEnd(text, 0);
    const FoldedWord folded(text.first(first));
    const QStringView word = folded.view();
    if (const std::optional<int> days = wallClock().daysOf(word))
        return TimeAgo{first, days};
    if (!wallClock().mayBegin(word))
        return {};
    qsizetype digits = first;
    while (digits < text.size() && !text[digits].isDigit())
        ++digits;
    return agoAfter(text, digits, text.first(digits).trimmed().toString().toCaseFolded());
}

} // namespace earmark
