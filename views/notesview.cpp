// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/notesview.h"

#include "models/items/format.h"
#include "models/parsing/timestamps.h"
#include "views/rowpainting.h"
#include "views/weblink.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QAbstractTextDocumentLayout>
#include <QtGui/QHelpEvent>
#include <QtGui/QStatusTipEvent>
#include <QtGui/QTextBlock>
#include <QtGui/QTextDocument>
#include <QtWidgets/QApplication>
#include <QtWidgets/QToolTip>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr auto momentScheme = "moment"_L1;
constexpr int listIndent = 20;   // px
constexpr int lineSpacing = 112; // percent

// Words of an address up to white space; what closes a sentence or a bracket is not part of it.
const QRegularExpression &addressPattern()
{
    static const QRegularExpression pattern(uR"(\bhttps?://[^\s<>"“”]+[^\s<>"“”.,;:!?)\]}'])"_s);
    return pattern;
}

} // namespace

NotesView::NotesView(QWidget *parent)
    : QTextBrowser(parent)
{
    setObjectName(u"notesView"_s);
    setAccessibleName(tr("Notes"));
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(0);
    document()->setIndentWidth(listIndent);
    document()->setDefaultStyleSheet(u"a { text-decoration: none; }"_s);

    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &NotesView::followText);
    connect(this, &QTextBrowser::anchorClicked, this, &NotesView::follow);
    connect(this, &QTextBrowser::highlighted, this, [this](const QUrl &url) { showStatus(url.toDisplayString()); });
    connect(this, &QTextEdit::cursorPositionChanged, this, [this] { Q_EMIT cursorShown(cursorRect()); });
}

void NotesView::setNotes(const QString &html, const QString &plain, std::optional<qint64> durationMs)
{
    if (html == m_html && plain == m_plain && durationMs == m_durationMs && !document()->isEmpty())
        return;
    m_html = html;
    m_plain = plain;
    m_durationMs = durationMs;
    setExtraSelections({});
    render();
}

void NotesView::render()
{
    if (m_html.isEmpty())
        setPlainText(m_plain);
    else
        setHtml(m_html);
    spaceLines();
    linkAddresses();
    linkMoments();
    moveCursor(QTextCursor::Start);
    followText();
}

void NotesView::spaceLines()
{
    QTextCursor whole(document());
    whole.select(QTextCursor::Document);
    QTextBlockFormat format;
    format.setLineHeight(lineSpacing, QTextBlockFormat::ProportionalHeight);
    whole.mergeBlockFormat(format);
}

void NotesView::linkAddresses()
{
    const QString text = document()->toPlainText();
    for (const QRegularExpressionMatch &match : addressPattern().globalMatch(text))
        makeLink(match.capturedStart(), match.capturedEnd(), match.captured());
}

void NotesView::linkMoments()
{
    const QString text = document()->toPlainText();
    for (const NoteTimestamp &moment : findTimestamps(text, m_durationMs))
        makeLink(moment.start, moment.end, momentScheme + u':' + QString::number(moment.ms));
}

void NotesView::highlight(const QString &words, int nth)
{
    setExtraSelections({});
    if (words.isEmpty())
        return;
    QTextCursor found(document());
    for (int i = 0; i <= nth; ++i) {
        const QTextCursor next = document()->find(words, found, QTextDocument::FindCaseSensitively);
        if (next.isNull())
            break; // the notes as shown may leave out what the plain text repeats
        found = next;
    }
    if (!found.hasSelection())
        return;
    QTextEdit::ExtraSelection wash;
    wash.cursor = found;
    wash.format.setBackground(matchWash(palette()));
    setExtraSelections({wash});
    found.clearSelection();
    setTextCursor(found); // the page scrolls to the cursor of what has the focus
}

// A place that is a link already keeps its own address.
void NotesView::makeLink(qsizetype start, qsizetype end, const QString &address)
{
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(start) + 1);
    if (cursor.charFormat().isAnchor())
        return;
    cursor.setPosition(static_cast<int>(start));
    cursor.setPosition(static_cast<int>(end), QTextCursor::KeepAnchor);
    QTextCharFormat format;
    format.setAnchor(true);
    format.setAnchorHref(address);
    format.setForeground(palette().link());
    cursor.mergeCharFormat(format);
}

QVariant NotesView::loadResource(int type, const QUrl &)
{
    // Never null for a picture: Qt would go and look for a file of that name itself, at each layout anew.
    if (type == QTextDocument::ImageResource) {
        static const QImage nothing = [] {
            QImage image(1, 1, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            return image;
        }();
        return nothing;
    }
    return QByteArray();
}

void NotesView::doSetSource(const QUrl &, QTextDocument::ResourceType)
{
    // There is no source but what setNotes is given.
}

void NotesView::follow(const QUrl &address)
{
    if (address.scheme() == momentScheme) {
        Q_EMIT momentChosen(address.path().toLongLong());
        return;
    }
    if (const std::optional<QUrl> link = webLink(address.toString(QUrl::FullyEncoded)))
        Q_EMIT linkActivated(*link);
}

void NotesView::showStatus(const QString &text)
{
    const bool isMoment = text.startsWith(momentScheme + u':');
    QStatusTipEvent event(isMoment ? QString() : text);
    QApplication::sendEvent(this, &event);
}

bool NotesView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QTextBrowser::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QUrl address(anchorAt(help->pos()));
    if (address.isEmpty())
        QToolTip::hideText();
    else if (address.scheme() == momentScheme)
        QToolTip::showText(help->globalPos(), tr("Play from %1").arg(clockText(address.path().toLongLong())), this);
    else
        QToolTip::showText(help->globalPos(), plainToolTip(address.toString(QUrl::FullyEncoded)), this);
    return true;
}

void NotesView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    // Links were coloured when the notes were set.
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        render();
}

void NotesView::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    followText();
}

void NotesView::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the page scrolls
}

void NotesView::followText()
{
    const int wanted = sizeHint().height();
    if (wanted != height())
        setFixedHeight(wanted);
}

QSize NotesView::sizeHint() const
{
    return {320, std::max(fontMetrics().height(), qCeil(document()->size().height()))};
}

QSize NotesView::minimumSizeHint() const
{
    return {120, fontMetrics().height()};
}

} // namespace earmark
