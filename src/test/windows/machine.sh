# shellcheck shell=bash
# The machine's MAPI: the test MAPI is the default mail client, and is reached directly and through Wine's own mapi32.

say "the machine's MAPI"
readonly calls=$work/calls.txt
"$root/src/test/native/build" windows "$WINEPREFIX/drive_c/testmapi"
client 'Test MAPI' DLLPathEx 'C:\testmapi\testmapi.dll'
client 'Test MAPI' DLLPath 'C:\testmapi\testmapi.dll'
TESTMAPI_CALLS=$(windows_path "$calls")
export TESTMAPI_CALLS

# The calls that the test MAPI was given whose names begin so.
recorded() {
    tr -d '\r' <"$calls" | grep "^$1" || true
}

# A session of the command line; what the program says it called, and what the test MAPI was given.
session() {
    rm -f "$calls"
    mapiscope session Test --mapi outlook --trace --logoff MAPI_LOGOFF_UI --ui-param 0x123456789A >"$work/session.txt"
    check "$1: both stores are in the table" 'Archive Mailbox' "$(grep -oE 'Mailbox|Archive' "$work/session.txt" |
        sort -u | paste -sd' ')"
    check "$1: the program calls Logoff" 'IMAPISession::Logoff(ulUIParam=0x000000123456789A, ulFlags=MAPI_LOGOFF_UI, ulReserved=0)' \
        "$(grep -o 'IMAPISession::Logoff([^)]*)' "$work/session.txt" | head -1)"
    check "$1: and MAPI is given just that" 'IMAPISession::Logoff(ulUIParam=0x123456789A, ulFlags=0x2, ulReserved=0x0)' \
        "$(recorded IMAPISession::Logoff)"
    check "$1: MAPI is initialised and given back" 'MAPIInitialize MAPIUninitialize' \
        "$(recorded 'MAPI[UI]n' | sed 's/(.*//' | paste -sd' ')"
}

check 'the test MAPI is found' 'DLL_PATH_EX C:\testmapi\testmapi.dll X64' "$(taken)"
session 'directly'
java_options=('-Dmapiscope.mapi=C:\windows\system32\mapi32.dll')
check "Wine's mapi32 can be chosen in its place" 'CHOSEN C:\windows\system32\mapi32.dll X64' "$(taken)"
session "through Wine's mapi32"
java_options=()
