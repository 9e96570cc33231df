// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/htmltokens.h"
#include "models/transfer/playlistreaders.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr QLatin1StringView feedLink{">Feed</a>"};
constexpr QLatin1StringView mediaLink{">Media</a>"};

} // namespace

bool looksLikeFavourites(QStringView head)
{
    return head.contains(feedLink) && head.contains(mediaLink) && head.contains(u">Website</a> • <a href=\"");
}

// FavoritesWriter of AntennaPod and its templates (html-export-feed-template, html-export-favorites-item-template): a
// show's picture and title with links called "Website" and "Feed", and below it a list of episodes, of each its title
// with links called "Website" and "Media". Titles are written as they are, without entities; what an episode lacks is
// an empty address.
Result<void> readFavourites(const QString &html, PlaylistDraft &draft)
{
    HtmlTokens tokens(html);
    PlaylistEntry entry;
    QString words; // up to the first link since the last block began
    QString label; // of the link that is open
    QString address;
    bool hasLink = false;
    bool isInLink = false;
    int line = 1;
    qsizetype counted = 0;
    while (const std::optional<HtmlToken> token = tokens.next()) {
        if (token->kind == HtmlToken::Kind::Text) {
            const qsizetype at = token->text.data() - html.data();
            line += static_cast<int>(QStringView(html).sliced(counted, at - counted).count(u'\n'));
            counted = at;
            if (isInLink)
                label += token->text;
            else if (!hasLink)
                words += token->text;
        } else if (token->kind == HtmlToken::Kind::Start && token->tag == HtmlTag::A) {
            hasLink = isInLink = true;
            label.clear();
            address = htmlAttribute(*token, "href"_L1).value_or(QString());
        } else if (token->kind == HtmlToken::Kind::Start && (token->tag == HtmlTag::Li || token->tag == HtmlTag::P)) {
            words.clear();
            hasLink = false;
        } else if (std::exchange(isInLink, isInLink && token->tag != HtmlTag::A) && !isInLink) {
            if (label == "Website"_L1) {
                entry.pageUrl = address;
            } else if (label == "Feed"_L1) {
                entry = {.show = words.simplified(), .feedUrl = address};
            } else if (label == "Media"_L1) {
                entry.title = words.simplified();
                entry.url = address;
                entry.line = line;
                draft.add(entry);
                entry = {.show = entry.show, .feedUrl = entry.feedUrl};
            }
        }
    }
    return {};
}

} // namespace earmark
