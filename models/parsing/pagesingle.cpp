// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pagesingle.h"

#include "models/parsing/date.h"
#include "models/parsing/duration.h"
#include "models/parsing/pagecharacters.h"
#include "models/parsing/pagelinks.h"
#include "models/parsing/pagepieces.h"
#include "models/parsing/pagesections.h"
#include "models/parsing/pagewords.h"

#include <QtCore/QSet>
#include <QtCore/QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

constexpr qsizetype linesSpokenFor = 15;

// Where the page says so itself; nothing else is as certain.
bool statesItself(const PageSelf &self)
{
    return !self.title.isEmpty() && (!self.audio.isEmpty() || !self.show.isEmpty() || !self.published.isEmpty());
}

qsizetype recordingsOf(const PageText &page)
{
    QSet<QString> recordings;
    for (const PageLink &link : page.links) {
        if (!audioTypeOf(link.url).isEmpty())
            recordings.insert(link.url);
    }
    return recordings.size();
}

// Whether most entries of the list have what a mere reference to an episode has not. Of two a number is no sign: one of
// them may be "5 reasons".
bool isListOfEpisodes(const QList<PageItem> &list)
{
    constexpr qsizetype fewest = 2;
    const bool counted = list.size() > fewest;
    const auto own = std::ranges::count_if(list, [counted](const PageItem &item) {
        return item.episode.durationMs || item.episode.date || !item.episode.dateText.isEmpty()
               || !item.episode.media.isEmpty() || (counted && item.episode.number);
    });
    return list.size() >= fewest && own * 2 > list.size();
}

bool isNumbered(const PageLine &line)
{
    return line.label.form != PageNumber::Form::None && line.label.form != PageNumber::Form::Plain
           && line.label.form != PageNumber::Form::Other;
}

bool speaksOfEpisodes(QStringView text)
{
    return std::ranges::any_of(text.tokenize(u' ').toContainer<QList<QStringView>>(), [](QStringView word) {
        const PageWord meaning = pageWord(word);
        return meaning == PageWord::Podcast || meaning == PageWord::Episode;
    });
}

} // namespace

std::optional<PageBounds> SinglePage::boundsBeside(const QList<PageItem> &list) const
{
    const bool stated = statesItself(m_page.head.self);
    if (m_lines.isEmpty() || (!stated && isListOfEpisodes(list)) || !isAboutOne())
        return {};
    const qsizetype title = titleLine();
    return PageBounds{m_page.text.lastIndexOf(u'\n', m_lines[title].start) + 1, endOfEpisode(title, list)};
}

bool SinglePage::isAboutOne() const
{
    if (statesItself(m_page.head.self))
        return true;
    if (m_page.form == PageForm::Html)
        return recordingsOf(m_page) == 1 && !headed().isEmpty();
    return looksLikeEpisode();
}

// What the page says it is about, or its main heading, unless that is the site's and another line is the title.
QString SinglePage::headed() const
{
    const PageHead &head = m_page.head;
    if (!head.self.title.isEmpty() || head.heading.isEmpty())
        return head.self.title.isEmpty() ? head.title : head.self.title;
    const QString other = head.title.contains(head.heading) ? besideTitle(head.heading) : QString();
    const bool stands = !other.isEmpty() && std::ranges::contains(m_lines, QStringView(other), &PageLine::text);
    return stands ? other : head.heading;
}

// A text says little of what it is: two of one number, a date, a length, a recording, and words of podcasts.
bool SinglePage::looksLikeEpisode() const
{
    QSet<int> numbers;
    bool counted = false; // "10: A Title"
    bool dated = false;
    bool timed = false;
    bool spoken = false;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const PageLine &line = m_lines[i];
        const bool head = i < linesSpokenFor;
        if (isNumbered(line))
            numbers.insert(line.label.value);
        counted = counted || (head && line.label.form == PageNumber::Form::Plain && line.kind == LineKind::Short);
        dated = dated || (head && line.kind == LineKind::Meta && !line.dates.isEmpty());
        timed = timed || (head && line.kind == LineKind::Meta && !line.durations.isEmpty());
        spoken = spoken || speaksOfEpisodes(line.text);
    }
    const bool numbered = numbers.size() == 1;
    const int signs = int(numbered) + int(dated) + int(timed) + int(recordingsOf(m_page) == 1);
    return numbers.size() < 2 && (signs > 1 || (spoken && (numbered || (counted && dated))));
}

qsizetype SinglePage::titleLine() const
{
    const QString title = withPlainMarks(headed());
    const auto looked = std::min<qsizetype>(m_lines.size(), 400);
    qsizetype within = -1;
    for (qsizetype i = 0; !title.isEmpty() && i < looked; ++i) {
        const QStringView text = m_lines[i].text;
        if (text.size() == title.size() && withPlainMarks(text.toString()) == title)
            return i;
        const qsizetype longest = within < 0 ? 7 : m_lines[within].text.size();
        if (text.size() > longest && m_lines[i].kind == LineKind::Short && title.contains(text))
            within = i;
    }
    if (within >= 0)
        return within;
    if (const auto numbered = std::ranges::find_if(m_lines, isNumbered); numbered != m_lines.end())
        return numbered - m_lines.begin();
    const auto counted = std::ranges::find_if(m_lines, [](const PageLine &line) {
        return line.label.form == PageNumber::Form::Plain && line.kind == LineKind::Short;
    });
    if (counted != m_lines.end() && counted - m_lines.begin() < linesSpokenFor)
        return counted - m_lines.begin();
    return 0;
}

// Without the entries of a list that is only referred to, and what stands behind it. What is said of the episode
// stands before them.
qsizetype SinglePage::endOfEpisode(qsizetype title, const QList<PageItem> &list) const
{
    const auto from = m_lines.begin() + title;
    const auto said =
        std::find_if(from, m_lines.end(), [](const PageLine &line) { return line.kind == LineKind::Prose; });
    const qsizetype begin = (said == m_lines.end() ? from : said)->start;
    for (const PageItem &item : list) {
        if (item.start > begin && list.size() > 2)
            return item.start;
    }
    return m_page.form == PageForm::Html ? endOfHtml(title) : endOfText(title);
}

// Lines in a row that only lead to other pages of the site are no notes, nor is the heading over them.
qsizetype SinglePage::endOfHtml(qsizetype title) const
{
    const QString host = QUrl(m_page.head.url.isEmpty() ? m_context.url : m_page.head.url).host();
    const auto leadsOn = [&](const PageLine &line) {
        return std::ranges::any_of(m_page.links, [&](const PageLink &link) {
            return link.start <= line.start && link.end >= line.end() && link.end > link.start
                   && QUrl(link.url).host() == host;
        });
    };
    for (qsizetype i = title + 1; !host.isEmpty() && i + 1 < m_lines.size(); ++i) {
        if (!leadsOn(m_lines[i]) || !leadsOn(m_lines[i + 1]))
            continue;
        const bool headed = i > title + 1 && m_lines[i - 1].kind == LineKind::Short;
        return m_lines[headed ? i - 1 : i].start;
    }
    return m_page.text.size();
}

// A heading that speaks of other episodes ends what a text says of this one, behind its last sentence.
qsizetype SinglePage::endOfText(qsizetype title) const
{
    constexpr qsizetype longest = 40;
    qsizetype last = title;
    for (qsizetype i = title; i < m_lines.size(); ++i)
        last = m_lines[i].kind == LineKind::Prose ? i : last;
    for (qsizetype i = last + 1; i < m_lines.size(); ++i) {
        const QStringView text = m_lines[i].text;
        const bool speaks = std::ranges::any_of(text.tokenize(u' ').toContainer<QList<QStringView>>(),
                                                [](QStringView word) { return pageWord(word) != PageWord::None; });
        if (speaks && text.size() <= longest && m_lines[i].kind == LineKind::Short)
            return m_lines[i].start;
    }
    return m_page.text.size();
}

void SinglePage::complete(PageReading &reading) const
{
    const PageSelf &self = m_page.head.self;
    ParsedEpisode &episode = reading.items.first().episode;
    const bool written = !episode.title.isEmpty() && withPlainMarks(episode.title) == withPlainMarks(headed());
    if (!written && (!self.title.isEmpty() || (episode.title.isEmpty() && !headed().isEmpty()))) {
        episode.title = headed();
        episode.titleOrigin = TitleOrigin::Stated;
    }
    if (const auto published = parseDate(self.published))
        episode.date = published;
    if (const auto length = parseDurationMs(self.duration); length && !episode.durationMs)
        episode.durationMs = length;
    if (episode.media.isEmpty() && !self.audio.isEmpty())
        episode.media.append({self.audio, audioTypeOf(self.audio), {}, {}});
    if (episode.url.isEmpty())
        episode.url = m_page.head.url;
    if (episode.image.isEmpty())
        episode.image = m_page.head.image;
    if (!self.show.isEmpty())
        reading.show.title = self.show;
    else if (!m_page.head.siteName.isEmpty())
        reading.show.title = m_page.head.siteName;
    else if (m_page.head.title.contains(episode.title) && !episode.title.isEmpty())
        reading.show.title = besideTitle(episode.title);
    else if (std::ranges::count_if(m_lines,
                                   [&](const PageLine &line) { return line.text.contains(reading.show.title); })
             < 2)
        reading.show.title.clear(); // nothing but its place speaks for it
    if (reading.show.title == episode.title)
        reading.show.title.clear();
}

// "The wet ladder - Loft Radio" is of Loft Radio.
QString SinglePage::besideTitle(const QString &title) const
{
    QString rest = m_page.head.title;
    rest.remove(rest.indexOf(title), title.size());
    return nameWithin(rest, false).toString();
}

bool isAlikeByChance(const QList<PageItem> &items)
{
    constexpr qsizetype fewest = 2;
    constexpr qsizetype fewestDays = 4;
    const auto own = std::ranges::count_if(items, [](const PageItem &item) {
        const ParsedEpisode &episode = item.episode;
        return episode.date || episode.durationMs || episode.number || !episode.media.isEmpty();
    });
    constexpr qsizetype aStory = 1000; // characters to each of its days
    const auto length = items.isEmpty() ? 0 : items.last().end - items.first().start;
    const bool story = length > aStory * items.size();
    const bool dated =
        std::ranges::any_of(items, [](const PageItem &item) { return !item.episode.dateText.isEmpty(); });
    if (own * 4 > items.size())
        return false;
    return items.isEmpty() || (dated ? story && items.size() <= fewestDays : items.size() <= fewest);
}

} // namespace earmark
