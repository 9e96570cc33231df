// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/seekbaraccessible.h"

#include "views/seekbar.h"

#include <QtWidgets/QAccessibleWidget>

namespace earmark {

namespace {

class SeekBarAccessible final : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit SeekBarAccessible(SeekBar *bar)
        : QAccessibleWidget(bar, QAccessible::Slider)
        , m_bar(*bar)
    {
    }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? m_bar.valueText() : QAccessibleWidget::text(kind);
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    // Seconds: what a listener steps in.
    [[nodiscard]] QVariant currentValue() const override { return m_bar.position() / 1000; }
    [[nodiscard]] QVariant maximumValue() const override { return m_bar.duration() / 1000; }
    [[nodiscard]] QVariant minimumValue() const override { return 0; }
    [[nodiscard]] QVariant minimumStepSize() const override { return 1; }
    void setCurrentValue(const QVariant &value) override
    {
        if (m_bar.duration() > 0)
            Q_EMIT m_bar.seekRequested(qBound<qint64>(0, value.toLongLong() * 1000, m_bar.duration()));
    }

private:
    SeekBar &m_bar;
};

QAccessibleInterface *accessibleOf(const QString &, QObject *object)
{
    auto *bar = qobject_cast<SeekBar *>(object);
    return bar != nullptr ? new SeekBarAccessible(bar) : nullptr;
}

} // namespace

void installSeekBarAccessible()
{
    QAccessible::installFactory(&accessibleOf); // a second time changes nothing
}

} // namespace earmark
