// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/understanding/languagedata.h"

#include "models/understanding/candidates.h"
#include "models/understanding/words.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

constexpr std::array<std::pair<QLatin1StringView, WordRole>, wordRoleCount> wordLists = {{
    {"stop"_L1, WordRole::Stop},
    {"connectors"_L1, WordRole::Connector},
    {"origin"_L1, WordRole::Origin},
    {"roles"_L1, WordRole::Role},
    {"honorifics"_L1, WordRole::Honorific},
    {"particles"_L1, WordRole::Particle},
    {"organisation_words"_L1, WordRole::Organisation},
    {"no_names"_L1, WordRole::NoName},
    {"given_names"_L1, WordRole::GivenName},
    {"family_names"_L1, WordRole::FamilyName},
}};

constexpr std::array<std::pair<QLatin1StringView, Cue>, 15> phraseLists = {{
    {"title_with"_L1, Cue::TitleWith},
    {"guest_before_name"_L1, Cue::GuestBeforeName},
    {"guest_after_name"_L1, Cue::GuestAfterName},
    {"bio_after_name"_L1, Cue::BioAfterName},
    {"work_after_name"_L1, Cue::WorkAfterName},
    {"host_before_name"_L1, Cue::HostBeforeName},
    {"host_after_name"_L1, Cue::HostAfterName},
    {"mention_before_name"_L1, Cue::MentionBeforeName},
    {"no_guests"_L1, Cue::NoGuests},
    {"openings"_L1, Cue::Opening},
    {"guest_labels"_L1, Cue::GuestLabel},
    {"host_labels"_L1, Cue::HostLabel},
    {"staff_labels"_L1, Cue::StaffLabel},
    {"about_headings"_L1, Cue::AboutHeading},
    {"sponsor_starts"_L1, Cue::SponsorStart},
}};

} // namespace

WordKey wordKey(QStringView word)
{
    WordKey key = 0xcbf29ce484222325U; // FNV-1a
    for (const QChar c : word) {
        char16_t folded = c.unicode();
        if (folded < 0x80)
            folded = folded >= u'A' && folded <= u'Z' ? folded + 0x20 : folded;
        else
            folded = folded == 0x2019 ? u'\'' : c.toLower().unicode();
        key = (key ^ folded) * 0x100000001b3U;
    }
    return key;
}

void UncutPhrases::set(const QStringList &phrases)
{
    m_all = phrases;
    std::ranges::stable_sort(m_all, std::ranges::greater(), &QString::size);
    for (const QString &phrase : std::as_const(m_all))
        m_byFirst[phrase.front()].append(phrase);
}

qsizetype UncutPhrases::startOf(QStringView text) const
{
    const auto phrases = text.isEmpty() ? m_byFirst.cend() : m_byFirst.constFind(text.front());
    if (phrases == m_byFirst.cend())
        return 0;
    const auto found = std::ranges::find_if(*phrases, [&](const QString &phrase) { return text.startsWith(phrase); });
    return found == phrases->cend() ? 0 : found->size();
}

TitleWords LanguageData::titleWords(const QString &language) const
{
    const auto found = m_titleWords.constFind(language);
    return found != m_titleWords.cend() ? *found : m_titleWords.value(u"en"_s);
}

class LanguageDataReader
{
public:
    std::shared_ptr<const LanguageData> read(const QJsonObject &document, const QList<QByteArray> &terms)
    {
        // A name that all know is no other case of another.
        m_language = ~Languages(0);
        const QJsonObject names = document.value("names"_L1).toObject();
        readNames(names.value("given"_L1).toArray(), WordRole::GivenName);
        readNames(names.value("family"_L1).toArray(), WordRole::FamilyName);
        const QJsonObject languages = document.value("languages"_L1).toObject();
        constexpr qsizetype mostLanguages = 32;
        for (auto it = languages.begin(); it != languages.end() && m_data->m_languages.size() < mostLanguages; ++it) {
            m_language = Languages(1) << m_data->m_languages.size();
            m_data->m_languages.append(it.key());
            readLanguage(it.value().toObject());
            readTitleWords(it.key(), it.value().toObject().value("derived_titles"_L1).toObject());
        }
        std::ranges::stable_sort(m_data->m_familyEndings, std::ranges::greater(),
                                 [](const FamilyEnding &ending) { return ending.ending.size(); });
        for (const QByteArray &file : terms)
            m_data->m_terms.read(file, m_data->m_languages);
        readUncut(document.value("uncut"_L1).toObject());
        m_data->m_weights = weightsOf(document.value("weights"_L1).toObject());
        m_data->m_hostWeights = weightsOf(document.value("host_weights"_L1).toObject());
        for (WordFacts &facts : m_data->m_facts) {
            std::ranges::stable_sort(facts.phrases, std::ranges::greater(),
                                     [](const CuePhrase &phrase) { return phrase.rest.size(); });
        }
        return m_data;
    }

private:
    // A name is one in every language.
    void readNames(const QJsonArray &lines, WordRole role)
    {
        for (const auto line : lines) {
            const QString text = line.toString();
            for (const QStringView name : QStringView(text).tokenize(u' ', Qt::SkipEmptyParts))
                factsOf(wordKey(name)).roles[size_t(role)] |= m_language;
        }
    }

    void readUncut(const QJsonObject &lists)
    {
        UncutWords &uncut = m_data->m_uncut;
        const std::array<std::pair<QLatin1StringView, UncutPhrases *>, 17> all = {{
            {"guest_before"_L1, &uncut.guestBefore},
            {"guest_behind"_L1, &uncut.guestBehind},
            {"host_before"_L1, &uncut.hostBefore},
            {"host_behind"_L1, &uncut.hostBehind},
            {"staff_before"_L1, &uncut.staffBefore},
            {"mention_before"_L1, &uncut.mentionBefore},
            {"mention_behind"_L1, &uncut.mentionBehind},
            {"no_guests"_L1, &uncut.noGuests},
            {"honorifics"_L1, &uncut.honorifics},
            {"behind_names"_L1, &uncut.behindNames},
            {"roles"_L1, &uncut.roles},
            {"is_role"_L1, &uncut.isRole},
            {"families"_L1, &uncut.families},
            {"nicknames"_L1, &uncut.nicknames},
            {"no_names"_L1, &uncut.noNames},
            {"organisations"_L1, &uncut.organisations},
            {"kinds"_L1, &uncut.kinds},
        }};
        for (const auto &[name, phrases] : all)
            phrases->set(lists.value(name).toString().split(u' ', Qt::SkipEmptyParts));
    }

    static std::vector<float> weightsOf(const QJsonObject &weights)
    {
        std::vector<float> all(weights.isEmpty() ? 0 : featureCount);
        for (size_t i = 0; i < all.size(); ++i)
            all[i] = float(weights.value(featureName(Feature(i))).toDouble());
        return all;
    }

    void readLanguage(const QJsonObject &lists)
    {
        for (const auto &[name, role] : wordLists) {
            const QStringList words = lists.value(name).toString().split(u' ', Qt::SkipEmptyParts);
            for (const QString &word : words)
                factsOf(wordKey(word)).roles[size_t(role)] |= m_language;
        }
        inflectWords(lists);
        readFamilyEndings(lists.value("family_feminine"_L1).toString(), true);
        readFamilyEndings(lists.value("family_masculine"_L1).toString(), false);
        for (const auto &[name, cue] : phraseLists) {
            const QJsonArray phrases = lists.value(name).toArray();
            for (const auto phrase : phrases)
                addPhrase(phrase.toString(), cue);
        }
    }

    void readTitleWords(const QString &language, const QJsonObject &words)
    {
        if (!words.isEmpty())
            m_data->m_titleWords.insert(language, {words.value("with"_L1).toString(), words.value("and"_L1).toString(),
                                                   words.value("at"_L1).toString()});
    }

    // "овой:ова"
    void readFamilyEndings(const QString &endings, bool feminine)
    {
        const QStringList all = endings.split(u' ', Qt::SkipEmptyParts);
        for (const QString &ending : all)
            m_data->m_familyEndings.append({ending.section(u':', 0, 0), ending.section(u':', 1), feminine, m_language});
    }

    // "Иваном" is Иван, "инженером" an engineer: every ending is replaced by those that it may have in a sentence.
    void inflectWords(const QJsonObject &lists)
    {
        QList<std::pair<QString, QStringList>> endings; // by what is replaced, longest first
        const QJsonObject inflections = lists.value("inflections"_L1).toObject();
        for (auto it = inflections.begin(); it != inflections.end(); ++it)
            endings.append({it.key(), it.value().toString().split(u' ', Qt::SkipEmptyParts)});
        std::ranges::stable_sort(endings, std::ranges::greater(), [](const auto &one) { return one.first.size(); });
        const auto inflect = [&](QLatin1StringView list, auto &&add) {
            const QStringList words = lists.value(list).toString().split(u' ', Qt::SkipEmptyParts);
            for (const QString &word : words) {
                const auto of =
                    std::ranges::find_if(endings, [&](const auto &one) { return word.endsWith(one.first); });
                if (of == endings.end())
                    continue;
                for (const QString &ending : of->second)
                    add(word.chopped(of->first.size()) + ending, word);
            }
        };
        inflect("given_names"_L1, [this](const QString &written, const QString &name) { addInflected(written, name); });
        inflect("roles"_L1, [this](const QString &written, const QString &) {
            factsOf(wordKey(written)).roles[size_t(WordRole::Role)] |= m_language;
        });
    }

    void addInflected(const QString &written, const QString &name)
    {
        const WordKey key = wordKey(written);
        WordFacts &facts = factsOf(key);
        if (facts.inflectionOf == 0 && facts.roles[size_t(WordRole::GivenName)] != 0)
            return; // Александра is a name by itself
        facts.roles[size_t(WordRole::GivenName)] |= m_language;
        facts.inflectionOf = wordKey(name);
        m_data->m_nominatives.insert(key, name);
    }

    void addPhrase(const QString &phrase, Cue cue)
    {
        QList<WordKey> keys;
        for (const Word &word : wordsOf(phrase, nullptr))
            keys.append(word.key);
        if (keys.isEmpty())
            return;
        const WordKey first = keys.takeFirst();
        factsOf(first).phrases.append({keys, cue, m_language});
    }

    WordFacts &factsOf(WordKey word)
    {
        const qsizetype known = m_data->m_places.size();
        quint32 &place = m_data->m_places[word];
        if (m_data->m_places.size() > known) {
            place = quint32(m_data->m_facts.size());
            m_data->m_facts.emplace_back();
        }
        return m_data->m_facts[place];
    }

    std::shared_ptr<LanguageData> m_data = std::make_shared<LanguageData>();
    Languages m_language = 0;
};

std::shared_ptr<const LanguageData> readLanguageData(QByteArrayView json, const QList<QByteArray> &terms)
{
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), json.size()));
    return LanguageDataReader().read(document.object(), terms);
}

} // namespace earmark
