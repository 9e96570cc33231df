# SPDX-FileCopyrightText: 2026 The Earmark authors
# SPDX-License-Identifier: GPL-3.0-or-later

# What every target of the project is compiled with.
add_library(earmark_options INTERFACE)
target_compile_features(earmark_options INTERFACE cxx_std_23)
target_include_directories(earmark_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(earmark_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_KEYWORDS QT_NO_FOREACH
    QT_NO_CONTEXTLESS_CONNECT QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_CAST_FROM_BYTEARRAY
    QT_DISABLE_DEPRECATED_UP_TO=0x060800)
target_compile_options(earmark_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough
    $<$<BOOL:${EARMARK_WERROR}>:-Werror>)
# In a unity build GCC takes a .cpp that is included for a header, and with more to inline it guesses wrong about what
# std::expected holds.
if(CMAKE_UNITY_BUILD)
    target_compile_options(earmark_options INTERFACE -Wno-subobject-linkage -Wno-maybe-uninitialized)
endif()

# earmark_library(NAME LINKS... ): a static library of the .cpp and .h files given with SOURCES.
function(earmark_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    target_link_libraries(${name} PUBLIC earmark_options ${ARG_LINKS} PRIVATE ${ARG_PRIVATE_LINKS})
endfunction()

# earmark_test(NAME LINKS...): one Qt Test executable from tst_NAME.cpp of the current folder, run by ctest.
# LABELS, TIMEOUT (s) and ENVIRONMENT are ctest's.
function(earmark_test name)
    cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LINKS;LABELS;ENVIRONMENT" ${ARGN})
    add_executable(tst_${name} tst_${name}.cpp ${ARG_SOURCES})
    set_target_properties(tst_${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    target_link_libraries(tst_${name} PRIVATE earmark_options Qt6::Test ${ARG_LINKS})
    add_test(NAME ${name} COMMAND tst_${name})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LANG=C.UTF-8;EARMARK_SHARED=${EARMARK_SHARED};${ARG_ENVIRONMENT}")
endfunction()

# Where the tests find material that is not part of the project.
set(EARMARK_SHARED "${PROJECT_SOURCE_DIR}/../shared" CACHE PATH "Test material beside the project")
if(DEFINED ENV{EARMARK_SHARED})
    set(EARMARK_SHARED "$ENV{EARMARK_SHARED}")
endif()
