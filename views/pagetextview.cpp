// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pagetextview.h"

#include "models/items/format.h"
#include "models/items/pagewords.h"
#include "views/pagecolours.h"

#include <QtGui/QAccessible>
#include <QtGui/QFontDatabase>
#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtGui/QTextBlock>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr int barWidth = 3; // px, beside the chosen episode
constexpr int documentMargin = 12;

bool isUnderstood(const PageSpan &span)
{
    return span.role != PageRole::Notes && span.role != PageRole::Chrome && span.role != PageRole::Repeated;
}

} // namespace

PageTextView::PageTextView(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setObjectName(u"pageText"_s);
    setAccessibleName(tr("Text of the page"));
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    document()->setDocumentMargin(documentMargin);
    viewport()->setMouseTracking(true);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &PageTextView::takeCursor);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &PageTextView::colourWhatIsInSight);
}

void PageTextView::setDraft(const PageDraft &draft)
{
    const bool same = draft.reading().page.text == m_draft.reading().page.text;
    m_draft = draft;
    if (!same) {
        m_moving = true;
        m_episode = -1;
        m_lines = ShownLines(draft.reading().page.text);
        setPlainText(m_lines.text());
        m_moving = false;
    }
    colourWhatIsInSight();
    viewport()->update();
}

void PageTextView::moveCursor(qsizetype offset)
{
    m_moving = true;
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(m_lines.positionOf(offset)));
    setTextCursor(cursor);
    m_moving = false;
}

void PageTextView::showEpisode(int episode)
{
    m_episode = episode;
    viewport()->update();
    if (episode < 0 || episode >= m_draft.count())
        return;
    const PageItem &item = m_draft.reading().items.at(episode);
    const qsizetype cursor = cursorOffset();
    if (cursor >= item.start && cursor < item.end)
        return;
    showOffset(item.start);
}

void PageTextView::showOffset(qsizetype offset)
{
    const auto [first, last] = offsetsInSight();
    moveCursor(offset);
    // Near the middle, with what is above it in sight, too; what was in sight stays where it is.
    if (offset < first || offset >= last)
        centerCursor();
    colourWhatIsInSight();
    takeCursor();
}

void PageTextView::goToPart(bool next)
{
    const QList<PageSpan> &spans = m_draft.reading().spans;
    const qsizetype cursor = cursorOffset();
    const auto at = std::ranges::upper_bound(spans, cursor, {}, &PageSpan::start);
    auto found = spans.cend();
    if (next) {
        found = std::find_if(at, spans.cend(), isUnderstood);
    } else {
        for (auto it = at; it != spans.cbegin() && found == spans.cend();) {
            --it;
            if (it->start < cursor && isUnderstood(*it))
                found = it;
        }
    }
    if (found == spans.cend())
        return;
    moveCursor(found->start);
    ensureCursorVisible();
    takeCursor();
    QAccessibleAnnouncementEvent spoken(this, explanation(*found, m_draft));
    QAccessible::updateAccessibility(&spoken);
}

qsizetype PageTextView::cursorOffset() const
{
    return m_lines.offsetOf(textCursor().position());
}

bool PageTextView::isCut() const
{
    return m_lines.isCut();
}

const PageSpan *PageTextView::spanAt(qsizetype offset) const
{
    const QList<PageSpan> &spans = m_draft.reading().spans;
    const auto after = std::ranges::upper_bound(spans, offset, {}, &PageSpan::start);
    if (after == spans.cbegin())
        return nullptr;
    const PageSpan &span = *std::prev(after);
    return offset < span.end ? &span : nullptr;
}

std::pair<qsizetype, qsizetype> PageTextView::offsetsInSight() const
{
    const QTextBlock first = firstVisibleBlock();
    if (!first.isValid())
        return {0, 0};
    const QTextCursor last = cursorForPosition(viewport()->rect().bottomRight());
    return {m_lines.offsetOf(first.position()), m_lines.offsetOf(last.position())};
}

void PageTextView::colourWhatIsInSight()
{
    const auto [first, last] = offsetsInSight();
    const QList<PageSpan> &spans = m_draft.reading().spans;
    QList<QTextEdit::ExtraSelection> selections;
    auto span = std::ranges::upper_bound(spans, first, {}, &PageSpan::end);
    for (; span != spans.cend() && span->start <= last; ++span) {
        const PageInk ink = pageInk(span->role, palette());
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(static_cast<int>(m_lines.positionOf(std::max(span->start, first))));
        selection.cursor.setPosition(static_cast<int>(m_lines.positionOf(std::min(span->end, last + 1))),
                                     QTextCursor::KeepAnchor);
        if (ink.ground.isValid())
            selection.format.setBackground(ink.ground);
        selection.format.setForeground(ink.text);
        selections.append(selection);
    }
    setExtraSelections(selections);
}

void PageTextView::takeCursor()
{
    if (m_moving)
        return;
    const qsizetype offset = cursorOffset();
    const PageSpan *span = spanAt(offset);
    Q_EMIT explained(span ? explanation(*span, m_draft) : QString());
    Q_EMIT cursorMoved();
    if (const int episode = m_draft.episodeAt(offset); episode != m_episode) {
        m_episode = episode;
        viewport()->update();
        Q_EMIT episodeChosen(episode);
    }
}

bool PageTextView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QTextCursor cursor = cursorForPosition(help->pos());
    // Beside the end of a line is not on its last word.
    const bool beside = help->pos().x() > cursorRect(cursor).right() + fontMetrics().averageCharWidth();
    const PageSpan *span = beside ? nullptr : spanAt(m_lines.offsetOf(cursor.position()));
    if (span)
        QToolTip::showText(help->globalPos(), plainToolTip(explanation(*span, m_draft)), viewport());
    else
        QToolTip::hideText();
    return true;
}

void PageTextView::paintEvent(QPaintEvent *event)
{
    if (m_episode >= 0 && m_episode < m_draft.count()) {
        const PageItem &item = m_draft.reading().items.at(m_episode);
        const auto last = m_lines.positionOf(std::max(item.start, item.end - 1));
        QPainter painter(viewport());
        for (QTextBlock block = firstVisibleBlock(); block.isValid() && block.position() <= last;
             block = block.next()) {
            const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
            if (place.top() > viewport()->height())
                break;
            if (block.position() + block.length() <= m_lines.positionOf(item.start))
                continue;
            const QRectF row(0, place.top(), viewport()->width(), place.height());
            painter.fillRect(row, pageWash(palette()));
            painter.fillRect(QRectF(0, row.top(), barWidth, row.height()), palette().color(QPalette::Highlight));
        }
    }
    QPlainTextEdit::paintEvent(event);
}

void PageTextView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    colourWhatIsInSight();
}

void PageTextView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        colourWhatIsInSight();
}

} // namespace earmark
