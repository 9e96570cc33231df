// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/understanding/referenceforms.h"

#include "models/parsing/digits.h"

#include <QtCore/QStringList>
#include <QtCore/QUrl>
#include <QtCore/QUrlQuery>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

bool isNumber(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return isDigit(c); });
}

bool isOneOf(QStringView text, const auto &words)
{
    return std::ranges::any_of(words, [&](QStringView word) { return word.compare(text, Qt::CaseInsensitive) == 0; });
}

QString isbn13Of(const QString &isbn10)
{
    QString digits = u"978"_s + isbn10.first(9);
    int sum = 0;
    for (qsizetype i = 0; i < 12; ++i)
        sum += digits[i].digitValue() * (i % 2 == 0 ? 1 : 3);
    return digits + QString::number((10 - sum % 10) % 10);
}

bool isIsbn10(QStringView digits)
{
    int sum = 0;
    for (qsizetype i = 0; i < 10; ++i) {
        const int value = digits[i] == u'X' && i == 9 ? 10 : digits[i].digitValue();
        if (value < 0)
            return false;
        sum += value * int(10 - i);
    }
    return sum % 11 == 0;
}

bool isIsbn13(const QString &digits)
{
    if (!isNumber(digits) || !(digits.startsWith(u"978") || digits.startsWith(u"979")))
        return false;
    int sum = 0;
    for (qsizetype i = 0; i < 13; ++i)
        sum += digits[i].digitValue() * (i % 2 == 0 ? 1 : 3);
    return sum % 10 == 0;
}

// The last words of a path that are not yet a part of the DOI before them.
QStringView withoutView(QStringView suffix)
{
    constexpr std::array views = {u"/full", u"/abstract", u"/pdf", u"/epdf", u"/html", u"/summary"};
    for (const QStringView view : views) {
        if (suffix.endsWith(view, Qt::CaseInsensitive))
            return suffix.chopped(view.size());
    }
    return suffix;
}

// An address taken to pieces.
struct Address {
    QString host; // lower case, without "www."
    QStringList path;
    QUrlQuery query;
};

std::optional<Address> addressOf(QStringView text)
{
    constexpr qsizetype longest = 2000;
    if (text.size() > longest)
        return std::nullopt;
    const bool hasScheme =
        text.startsWith(u"http://", Qt::CaseInsensitive) || text.startsWith(u"https://", Qt::CaseInsensitive);
    const QUrl url(hasScheme ? text.toString() : u"https://"_s + text.toString());
    QString host = url.host().toLower();
    if (!url.isValid() || !host.contains(u'.'))
        return std::nullopt;
    if (host.startsWith(u"www."))
        host.slice(4);
    return Address{host, url.path(QUrl::FullyDecoded).split(u'/', Qt::SkipEmptyParts), QUrlQuery(url)};
}

// "rfc9110", "rfc9110.html" as a part of a path.
std::optional<WorkName> rfcAt(const Address &address)
{
    for (const QString &part : address.path) {
        if (!part.startsWith(u"rfc", Qt::CaseInsensitive))
            continue;
        QStringView number = QStringView(part).sliced(3);
        if (number.startsWith(u'-'))
            number = number.sliced(1);
        const qsizetype point = number.indexOf(u'.');
        if (auto found = rfc(point < 0 ? number : number.first(point)))
            return found;
    }
    return std::nullopt;
}

std::optional<WorkName> doiAt(const Address &address)
{
    for (qsizetype i = 0; i + 1 < address.path.size(); ++i) {
        if (address.path[i].startsWith(u"10."))
            return doi(withoutView(address.path.sliced(i).join(u'/')));
    }
    return std::nullopt;
}

std::optional<WorkName> arxivAt(const Address &address)
{
    constexpr std::array views = {u"abs", u"pdf", u"html", u"ps", u"format"};
    if (address.path.size() < 2 || !isOneOf(address.path.first(), views))
        return std::nullopt;
    QString id = address.path.sliced(1).join(u'/');
    if (id.endsWith(u".pdf", Qt::CaseInsensitive))
        id.chop(4);
    return arxiv(id);
}

std::optional<WorkName> bookAt(const Address &address)
{
    constexpr std::array shelves = {u"isbn", u"dp", u"product"};
    for (qsizetype i = 0; i < address.path.size(); ++i) {
        const QString &part = address.path[i];
        if (part.size() == 13 || (i > 0 && isOneOf(address.path[i - 1], shelves))) {
            if (auto found = book(part))
                return found;
        }
    }
    for (const QString &name : {u"isbn"_s, u"ean"_s}) {
        if (auto found = book(address.query.queryItemValue(name)))
            return found;
    }
    return std::nullopt;
}

// A site where repositories live tells so by a label of its host: github.com, gitlab.gnome.org, git.kernel.org.
bool hostsRepositories(const QString &host)
{
    constexpr std::array labels = {u"github", u"gitlab",  u"codeberg", u"bitbucket", u"git",
                                   u"gitea",  u"forgejo", u"salsa",    u"invent",    u"gitee"};
    const QList<QStringView> parts = QStringView(host).split(u'.');
    const bool pages = parts.contains(u"io") || parts.first() == u"gist" || parts.first() == u"docs";
    return !pages && std::ranges::any_of(parts, [&](QStringView part) { return isOneOf(part, labels); });
}

bool isRepositoryName(QStringView name)
{
    const auto fits = [](QChar c) {
        return c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u'.' || c == u'~' || c == u'+';
    };
    constexpr qsizetype longest = 100;
    return !name.isEmpty() && name.size() <= longest && std::ranges::all_of(name, fits)
           && std::ranges::any_of(name, [](QChar c) { return c.isLetterOrNumber(); });
}

// How many parts of a path name the repository. GitLab's groups nest, and it puts "-" before what is within.
qsizetype repositoryParts(const Address &address)
{
    const qsizetype dash = address.path.indexOf(u"-");
    if (dash >= 0)
        return dash;
    constexpr std::array flat = {u"github.com", u"codeberg.org", u"bitbucket.org", u"git.sr.ht"};
    constexpr std::array within = {u"tree", u"blob", u"src",  u"raw",   u"issues",   u"merge_requests", u"commit",
                                   u"wiki", u"tags", u"pull", u"pulls", u"releases", u"commits",        u"branch"};
    if (isOneOf(address.host, flat))
        return std::min<qsizetype>(address.path.size(), 2);
    const auto inner = std::ranges::find_if(address.path, [&](const QString &part) { return isOneOf(part, within); });
    return inner - address.path.begin();
}

std::optional<WorkName> repositoryAt(Address address)
{
    if (address.host == u"raw.githubusercontent.com")
        address.host = u"github.com"_s;
    const bool sourcehut = address.host == u"git.sr.ht" || address.host == u"sr.ht";
    if (!sourcehut && !hostsRepositories(address.host))
        return std::nullopt;
    // Parts of the sites that are nobody's.
    constexpr std::array notOwners = {
        u"about",     u"account",  u"apps",        u"blog",          u"collections", u"contact", u"customer-stories",
        u"docs",      u"events",   u"explore",     u"features",      u"groups",      u"help",    u"login",
        u"join",      u"learn",    u"marketplace", u"notifications", u"orgs",        u"pricing", u"product",
        u"products",  u"readme",   u"search",      u"security",      u"settings",    u"site",    u"snippets",
        u"solutions", u"sponsors", u"stars",       u"topics",        u"trending",    u"users",   u"workspaces",
        u"resources", u"assets",   u"pub",         u"cgit",          u"api"};
    const qsizetype parts = repositoryParts(address);
    constexpr qsizetype deepest = 5;
    if (parts < 2 || parts > deepest || isOneOf(address.path.first(), notOwners)
        || (sourcehut && !address.path.first().startsWith(u'~')))
        return std::nullopt;
    // "edit this page" and "report an error" are furniture of the notes.
    if (address.path.value(2) == u"edit" || address.path.last() == u"new")
        return std::nullopt;
    QStringList names = address.path.first(parts);
    if (names.last().endsWith(u".git"))
        names.last().chop(4);
    if (!std::ranges::all_of(names, isRepositoryName))
        return std::nullopt;
    const QString identifier = names.join(u'/');
    return WorkName{ReferenceKind::Repository, identifier, u"https://%1/%2"_s.arg(address.host, identifier)};
}

} // namespace

std::optional<WorkName> rfc(QStringView number)
{
    constexpr qsizetype mostDigits = 5;
    if (!isNumber(number) || number.size() > mostDigits || number.toInt() == 0)
        return std::nullopt;
    const QString plain = QString::number(number.toInt());
    return WorkName{ReferenceKind::Rfc, plain, u"https://www.rfc-editor.org/rfc/rfc"_s + plain};
}

std::optional<WorkName> doi(QStringView written)
{
    const qsizetype slash = written.indexOf(u'/');
    constexpr qsizetype longest = 200;
    if (!written.startsWith(u"10.") || slash < 0 || slash + 1 == written.size() || written.size() > longest)
        return std::nullopt;
    const QStringView registrant = written.first(slash).sliced(3);
    if (registrant.size() < 4 || !isNumber(registrant.first(4))
        || !std::ranges::all_of(registrant, [](QChar c) { return isDigit(c) || c == u'.'; }))
        return std::nullopt;
    const QStringView suffix = written.sliced(slash + 1);
    if (registrant == u"48550" && suffix.startsWith(u"arxiv.", Qt::CaseInsensitive))
        return arxiv(suffix.sliced(6));
    const QString identifier = written.toString().toLower();
    return WorkName{ReferenceKind::Doi, identifier,
                    u"https://doi.org/"_s + QString::fromLatin1(QUrl::toPercentEncoding(identifier, "/:;()"))};
}

std::optional<WorkName> arxiv(QStringView written)
{
    const qsizetype version = written.lastIndexOf(u'v');
    if (version > 0 && isNumber(written.sliced(version + 1)))
        written = written.first(version);
    const QString id = written.toString();
    const qsizetype cut =
        id.startsWith(u'1') || id.startsWith(u'2') || id.startsWith(u'0') ? id.indexOf(u'.') : id.indexOf(u'/');
    if (cut < 0)
        return std::nullopt;
    const bool old = id[cut] == u'/';
    const QStringView number = QStringView(id).sliced(cut + 1);
    const QStringView yearAndMonth =
        old ? number.first(std::min<qsizetype>(4, number.size())) : QStringView(id).first(cut);
    const bool digits = isNumber(number) && (old ? number.size() == 7 : number.size() == 4 || number.size() == 5);
    if (!digits || yearAndMonth.size() != 4 || !isNumber(yearAndMonth))
        return std::nullopt;
    const int month = yearAndMonth.sliced(2).toInt();
    const auto inArchive = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'-' || c == u'.';
    };
    if (month < 1 || month > 12 || (old && (cut == 0 || !std::ranges::all_of(id.first(cut), inArchive))))
        return std::nullopt;
    return WorkName{ReferenceKind::Arxiv, id, u"https://arxiv.org/abs/"_s + id};
}

std::optional<WorkName> book(QStringView written)
{
    constexpr qsizetype longest = 24;
    if (written.size() > longest)
        return std::nullopt;
    QString digits;
    for (const QChar c : written) {
        if (isDigit(c) || c == u'X' || c == u'x')
            digits += c.toUpper();
        else if (c != u'-' && c != u' ' && c != u'\u2010' && c != u'\u2011' && c != u'\u2013')
            return std::nullopt;
    }
    if (digits.size() == 10 && isIsbn10(digits))
        digits = isbn13Of(digits);
    if (digits.size() != 13 || !isIsbn13(digits))
        return std::nullopt;
    return WorkName{ReferenceKind::Book, digits, u"https://openlibrary.org/isbn/"_s + digits};
}

std::optional<WorkName> workAt(QStringView text)
{
    const std::optional<Address> address = addressOf(text);
    if (!address)
        return std::nullopt;
    if (auto found = repositoryAt(*address))
        return found;
    if (auto found = doiAt(*address))
        return found;
    if (auto found = arxivAt(*address))
        return found;
    if (auto found = rfcAt(*address))
        return found;
    return bookAt(*address);
}

} // namespace earmark
