// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/playback/streamreport.h"

#include "models/http/contenttype.h"

using namespace Qt::StringLiterals;

namespace earmark {

StreamFault faultOf(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::SchemeRefused:
    case Error::Kind::AddressRefused:
        return StreamFault::Address;
    case Error::Kind::HostNotFound:
        return StreamFault::Name;
    case Error::Kind::TlsFailed:
        return StreamFault::Encryption;
    case Error::Kind::TimedOut:
        return StreamFault::Silence;
    case Error::Kind::HttpStatus:
        return StreamFault::Status;
    case Error::Kind::RedirectRefused:
        return StreamFault::Redirect;
    case Error::Kind::EmptySource:
        return StreamFault::Empty;
    case Error::Kind::ConnectionCut:
        return StreamFault::Length;
    case Error::Kind::NotAudio:
    case Error::Kind::DecodingFailed:
        return StreamFault::Decoding;
    default:
        return StreamFault::Connection;
    }
}

bool mayBeSound(const QString &contentType)
{
    const QString type = parseContentType(contentType).type;
    return type.isEmpty() || type.startsWith("audio/"_L1) || type.startsWith("video/"_L1)
           || type == "application/octet-stream"_L1 || type == "binary/octet-stream"_L1 || type == "application/ogg"_L1;
}

} // namespace earmark
