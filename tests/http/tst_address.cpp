// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/http/address.h"

#include <QtNetwork/QHostAddress>
#include <QtTest/QtTest>

using namespace earmark;
using namespace Qt::StringLiterals;

class TestAddress final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void scopes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<AddressScope>("scope");
        const auto add = [](AddressScope scope, std::initializer_list<const char *> addresses) {
            for (const char *address : addresses)
                QTest::newRow(address) << QString::fromLatin1(address) << scope;
        };
        add(AddressScope::Public,
            {"8.8.8.8", "1.1.1.1", "100.63.255.255", "100.128.0.0", "172.15.255.255", "172.32.0.0", "192.167.255.255",
             "192.169.0.0", "198.17.255.255", "223.255.255.255", "2606:4700::1111", "2a00:1450::1", "::ffff:8.8.8.8",
             "64:ff9b::8.8.8.8", "2002:808:808::1"});
        add(AddressScope::Local, {"10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.255", "169.254.169.254",
                                  "172.16.0.1", "172.31.255.255", "192.168.1.1", "::ffff:192.168.1.1", "fe80::1",
                                  "febf::1", "fec0::1", "fc00::1", "fdff::1", "64:ff9b::10.0.0.1", "2002:a00:1::1"});
        add(AddressScope::Loopback, {"127.0.0.1", "127.255.255.254", "::1", "::ffff:127.0.0.1", "64:ff9b::127.0.0.1"});
        add(AddressScope::Unusable, {"0.0.0.0", "0.1.2.3", "192.0.0.8", "192.0.2.1", "198.18.0.1", "198.51.100.7",
                                     "203.0.113.9", "224.0.0.1", "239.1.1.1", "240.0.0.1", "255.255.255.255", "::",
                                     "::2", "ff02::1", "2001:db8::1", "2001::1", "3fff::1", "4000::1", "1000::1"});
    }

    void scopes()
    {
        QFETCH(QString, text);
        QFETCH(AddressScope, scope);
        const Q_IPV6ADDR ip = QHostAddress(text).toIPv6Address();
        IpBytes bytes;
        std::ranges::copy(ip.c, bytes.begin());
        QCOMPARE(addressScope(bytes), scope);
    }

    void aFeedReachesNoCloserThanItself()
    {
        using enum AddressScope;
        QVERIFY(mayReach(Public, Public));
        QVERIFY(!mayReach(Public, Local));
        QVERIFY(!mayReach(Public, Loopback));
        QVERIFY(mayReach(Local, Local));
        QVERIFY(!mayReach(Local, Loopback));
        QVERIFY(mayReach(Loopback, Loopback));
        QVERIFY(mayReach(Loopback, Local));
        QVERIFY(mayReach(Loopback, Public));
        for (const AddressScope feed : {Public, Local, Loopback, Unusable})
            QVERIFY(!mayReach(feed, Unusable));
    }
};

QTEST_APPLESS_MAIN(TestAddress)
#include "tst_address.moc"
