// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/coretitle.h"

#include "models/library/identity.h"
#include "models/library/namefold.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr qsizetype longestTitle = 400; // what comes after tells nothing more

std::optional<double> toNumber(const QString &digits)
{
    bool isNumber = false;
    const double value = digits.toDouble(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

// Takes the show's name, alone or with a number, off one end of the title.
class ShowName
{
public:
    ShowName(const QStringList &keys, std::optional<double> &number)
        : m_keys(keys)
        , m_number(number)
    {
    }

    QString without(QString title)
    {
        static const QRegularExpression divider(u"\\s+[|\\-\u2013\u2014\u00b7\u00bb]\\s+|:\\s+"_s);
        for (int rounds = 0; rounds < 2; ++rounds) {
            const QRegularExpressionMatch head = divider.match(title);
            if (!head.hasMatch())
                break;
            QRegularExpressionMatch tail = head;
            for (auto it = divider.globalMatch(title); it.hasNext();)
                tail = it.next();
            if (isName(title.first(head.capturedStart())))
                title = title.mid(head.capturedEnd());
            else if (isName(title.mid(tail.capturedEnd())))
                title.truncate(tail.capturedStart());
            else
                break;
        }
        return title;
    }

private:
    bool isName(const QString &part)
    {
        static const QRegularExpression counted(u"^\\p{L}{0,10}(\\d{1,5})$"_s);
        const QString key = titleKey(part);
        for (const QString &name : m_keys) {
            if (name.size() < 3 || !key.startsWith(name))
                continue;
            if (key.size() == name.size())
                return true;
            if (const auto match = counted.match(key.mid(name.size())); match.hasMatch()) {
                m_number = m_number.has_value() ? m_number : toNumber(match.captured(1));
                return true;
            }
        }
        return false;
    }

    const QStringList &m_keys;
    std::optional<double> &m_number;
};

QString withoutNumber(const QString &title, std::optional<double> &number)
{
    // "#12 Foo", "Ep. 12: Foo"; "Foo (12)", "Foo (Ep. 12)"; "Foo #12"
    static const QRegularExpression before(
        u"^\\s*[\\[(]?\\p{L}{0,10}[.\\s]*(#|\u2116)?\\s*(\\d{1,5})[\\])]?[\\s:.\\-\u2013\u2014|]+(?=\\S)"_s);
    static const QRegularExpression inBrackets(u"\\s*[\\[(]\\p{L}{0,10}[.\\s]*(#|\u2116)?\\s*(\\d{1,5})[\\])]\\s*$"_s);
    static const QRegularExpression after(u"\\s+(#|\u2116)\\s*(\\d{1,5})\\s*$"_s);
    for (const QRegularExpression &form : {before, inBrackets, after}) {
        const QRegularExpressionMatch match = form.match(title);
        if (!match.hasMatch())
            continue;
        const std::optional<double> found = toNumber(match.captured(2));
        const bool isMarked = match.hasCaptured(1) && !match.captured(1).isEmpty();
        const QString left =
            match.capturedStart() > 0 ? title.first(match.capturedStart()) : title.mid(match.capturedEnd());
        if ((!isMarked && number != found) || left.isEmpty())
            continue;
        number = number.has_value() ? number : found;
        return left;
    }
    return title;
}

// "2", "iv", "b": what parts of a series are told apart by.
bool countsParts(QStringView word)
{
    return word.size() == 1 || std::ranges::all_of(word, [](QChar c) { return c.isDigit(); })
           || std::ranges::all_of(word, [](QChar c) { return QStringView(u"ivx").contains(c); });
}

void takeWords(CoreTitle &core, const QString &title)
{
    const QString folded = foldName(title);
    qsizetype start = -1;
    for (qsizetype at = 0; at <= folded.size(); ++at) {
        const bool inWord = at < folded.size() && (folded.at(at).isLetterOrNumber() || folded.at(at).isSurrogate());
        if (inWord && start < 0)
            start = at;
        if (inWord || start < 0)
            continue;
        const QStringView word = QStringView(folded).sliced(start, at - start);
        core.words.push_back(qHash(word));
        if (countsParts(word))
            core.parts.push_back(core.words.back());
        start = -1;
    }
    for (std::vector<size_t> *list : {&core.words, &core.parts}) {
        std::ranges::sort(*list);
        list->erase(std::ranges::unique(*list).begin(), list->end());
    }
}

} // namespace

CoreTitle coreTitle(const QString &title, const QStringList &showKeys, std::optional<double> number)
{
    CoreTitle core;
    QString text = title.left(longestTitle).simplified();
    for (const QString &dots : {u"…"_s, u"..."_s}) {
        if (text.endsWith(dots)) {
            core.isCut = true;
            text.chop(dots.size());
        }
    }
    text = ShowName(showKeys, number).without(text);
    core.plainKey = titleKey(text);
    text = withoutNumber(text, number);
    core.number = number;
    core.key = titleKey(text);
    takeWords(core, text);
    return core;
}

bool titlesAgree(const CoreTitle &a, const CoreTitle &b)
{
    constexpr qsizetype telling = 10; // letters and digits
    constexpr qsizetype tellingStart = 6;
    if (a.key.isEmpty() || b.key.isEmpty())
        return false;
    if (a.key == b.key || a.plainKey == b.plainKey)
        return true;
    if ((a.isCut && a.key.size() >= tellingStart && b.key.startsWith(a.key))
        || (b.isCut && b.key.size() >= tellingStart && a.key.startsWith(b.key)))
        return true;
    if (a.parts != b.parts)
        return false;
    const QString &shorter = a.key.size() < b.key.size() ? a.key : b.key;
    const QString &longer = a.key.size() < b.key.size() ? b.key : a.key;
    if (shorter.size() >= telling && longer.contains(shorter))
        return true;
    std::vector<size_t> common;
    std::ranges::set_intersection(a.words, b.words, std::back_inserter(common));
    const size_t all = a.words.size() + b.words.size() - common.size();
    return common.size() >= 3 && common.size() * 10 >= all * 6;
}

} // namespace earmark
