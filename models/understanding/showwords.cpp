// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/understanding/showwords.h"

#include <algorithm>
#include <cmath>

namespace earmark {
namespace {

// The texts of more episodes are read twice rather than kept.
constexpr qsizetype keptEpisodes = 5000;
// Shorter lines repeat by chance.
constexpr qsizetype shortestBoilerplate = 12;

} // namespace

ShowWords::ShowWords(const ParsedShow &show, const LanguageData &language)
    : m_show(show)
    , m_language(language)
    , m_stopWords(language.languages().size())
{
    const qsizetype counted = std::min(show.episodes.size(), keptEpisodes);
    m_read.reserve(counted * 2);
    for (qsizetype i = 0; i < counted; ++i) {
        const ParsedEpisode &episode = show.episodes[i];
        m_read.append({episode.title, wordsOf(episode.title, &language)});
        m_read.append({episode.description, wordsOf(episode.description, &language)});
        count(m_read[i * 2], i);
        count(m_read[i * 2 + 1], i);
        countLines(episode.description);
    }
    findLanguages();
    weigh();
}

ReadText ShowWords::title(qsizetype episode) const
{
    if (episode * 2 < m_read.size())
        return m_read[episode * 2];
    return readAgain(m_show.episodes[episode].title);
}

ReadText ShowWords::description(qsizetype episode) const
{
    if (episode * 2 < m_read.size())
        return m_read[episode * 2 + 1];
    return readAgain(m_show.episodes[episode].description);
}

ReadText ShowWords::readAgain(QStringView text) const
{
    ReadText read{text, wordsOf(text, &m_language)};
    for (Word &word : read.words)
        word.number = number(word.key);
    return read;
}

bool ShowWords::isBoilerplate(QStringView line) const
{
    line = line.trimmed();
    const qsizetype episodes = std::min(m_show.episodes.size(), keptEpisodes);
    const qsizetype many = std::max<qsizetype>(3, episodes / 6);
    return line.size() >= shortestBoilerplate && m_lines.value(qHash(line)) >= many;
}

void ShowWords::count(ReadText &read, qsizetype episode)
{
    const auto current = qint32(episode);
    for (Word &word : read.words) {
        Counts &counts = m_counts[word.key];
        if (counts.number == 0)
            counts.number = quint32(m_counts.size());
        word.number = counts.number;
        if (counts.lastEpisode != current) {
            counts.lastEpisode = current;
            ++counts.episodes;
        }
        if (!word.capital)
            ++counts.lowerCase;
        if (!word.facts)
            continue;
        for (Languages left = word.facts->roles[size_t(WordRole::Stop)]; left != 0; left &= left - 1)
            ++m_stopWords[std::countr_zero(left)];
    }
}

void ShowWords::countLines(QStringView text)
{
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf(u'\n');
        const QStringView line = (end < 0 ? text : text.first(end)).trimmed();
        if (line.size() >= shortestBoilerplate)
            ++m_lines[qHash(line)];
        text = end < 0 ? QStringView() : text.sliced(end + 1);
    }
}

// The stated language, and all whose small words are nearly as frequent as the most frequent ones: a show may
// speak one language and title its episodes in another.
void ShowWords::findLanguages()
{
    const QStringList &languages = m_language.languages();
    const qsizetype stated = languages.indexOf(m_show.language.section(u'-', 0, 0).toLower());
    const qint64 most = m_stopWords.isEmpty() ? 0 : *std::ranges::max_element(m_stopWords);
    if (most > 0)
        m_mainLanguage = languages[std::ranges::max_element(m_stopWords) - m_stopWords.begin()];
    if (stated >= 0)
        m_mainLanguage = languages[stated];
    for (qsizetype i = 0; i < languages.size(); ++i) {
        if (i == stated || (most > 0 && m_stopWords[i] * 10 >= most * 6))
            m_languages |= Languages(1) << i;
    }
    const qsizetype english = languages.indexOf(u"en");
    if (english >= 0) // titles and roles are English in many a show that is not
        m_languages |= Languages(1) << english;
}

void ShowWords::weigh()
{
    const qsizetype most = std::max<qsizetype>(std::min(m_show.episodes.size(), keptEpisodes), 1);
    const double episodes = double(std::max<qsizetype>(m_show.episodes.size(), 1));
    m_rarity.resize(size_t(most) + 1);
    for (size_t with = 1; with < m_rarity.size(); ++with)
        m_rarity[with] = std::log((episodes + 1.0) / double(with)) + 0.25;
}

} // namespace earmark
