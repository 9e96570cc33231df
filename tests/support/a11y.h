// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QStringList>
#include <QtCore/QTranslator>
#include <QtGui/QAccessible>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTextEdit>

namespace earmark::test {

inline QString describe(const QWidget &widget)
{
    return QString::fromLatin1(widget.metaObject()->className()) + QLatin1String(" \"") + widget.objectName()
           + QLatin1String("\" in ")
           + (widget.parentWidget() != nullptr ? QString::fromLatin1(widget.parentWidget()->metaObject()->className())
                                               : QString());
}

// Whether a person meets the widget as a control of its own, not as a part that Qt puts into another one.
inline bool isControl(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    if (qobject_cast<const QScrollBar *>(&widget) != nullptr
        || qobject_cast<const QAbstractSpinBox *>(parent) != nullptr
        || qobject_cast<const QComboBox *>(parent) != nullptr || qobject_cast<const QLineEdit *>(parent) != nullptr
        || qobject_cast<const QTabBar *>(parent) != nullptr
        || qobject_cast<const QAbstractItemView *>(parent) != nullptr
        || (parent != nullptr && parent->inherits("QComboBoxPrivateContainer")))
        return false;
    return qobject_cast<const QAbstractButton *>(&widget) != nullptr
           || qobject_cast<const QLineEdit *>(&widget) != nullptr
           || qobject_cast<const QAbstractItemView *>(&widget) != nullptr
           || qobject_cast<const QAbstractSlider *>(&widget) != nullptr
           || qobject_cast<const QAbstractSpinBox *>(&widget) != nullptr
           || qobject_cast<const QComboBox *>(&widget) != nullptr || qobject_cast<const QTextEdit *>(&widget) != nullptr
           || qobject_cast<const QTabBar *>(&widget) != nullptr;
}

// The controls below `root` that a screen reader could not name.
inline QStringList unnamedControls(QWidget &root)
{
    QStringList result;
    QList<QWidget *> all = root.findChildren<QWidget *>();
    all.prepend(&root);
    for (QWidget *widget : all) {
        if (!isControl(*widget))
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        if (interface == nullptr || interface->text(QAccessible::Name).trimmed().isEmpty())
            result << describe(*widget);
    }
    return result;
}

// The controls below `root` that the keyboard does not reach although the mouse does.
inline QStringList unreachableControls(QWidget &root)
{
    QStringList result;
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        if (isControl(*widget) && (widget->focusPolicy() & Qt::TabFocus) == 0)
            result << describe(*widget);
    }
    return result;
}

// The visible buttons and one-line labels below `root` that have less room than their words need; what is made to
// give way with an ellipsis needs little.
inline QStringList cutTexts(QWidget &root)
{
    QStringList result;
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&root))
            continue;
        const auto *label = qobject_cast<QLabel *>(widget);
        const bool oneLine = label != nullptr && !label->wordWrap() && !label->text().isEmpty();
        const bool worded =
            qobject_cast<QPushButton *>(widget) != nullptr || qobject_cast<QCheckBox *>(widget) != nullptr;
        if ((oneLine || worded) && widget->width() < widget->minimumSizeHint().width())
            result << describe(*widget)
                          + QStringLiteral(": %1 of %2 px").arg(widget->width()).arg(widget->minimumSizeHint().width());
    }
    return result;
}

// Translates every string into one as long as German ones are: half as long again.
class LongWords final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        return text + QString(text.size() / 2, u'n');
    }
};

} // namespace earmark::test
