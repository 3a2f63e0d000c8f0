# shellcheck shell=bash
# The window: log on, stores, Logoff with its handle.

say 'window'
open_screen
rm -rf "$work/profiles"
open_window --demo "$(windows_path "$demo")" --profiles "$(windows_path "$work/profiles")"
check 'the window opens and logs on to the Demo profile' '1 session' "$(until_text status-open '1 session')"
sleep 2
picture embedded-stores

# The handle of the program's window, from a program that is not Java's.
window_handle() {
    wine "$work/windows.exe" MapiScope | tr -d '\r' | cut -d' ' -f1
}

handles=$(wine "$work/windows.exe" MapiScope | tr -d '\r')
handle=${handles%% *}
check "it is one window, of Java's" '1 java.exe' \
    "$(wc -l <<<"$handles") $(grep -o 'java.exe' <<<"$handles" | head -1)"
check 'FindWindow gives the same handle' "$handle" "$(wine "$work/windows.exe" --find MapiScope | tr -d '\r')"

click tool-log-off
click MAPI_LOGOFF_UI
picture embedded-logoff
click logoff-button
sleep 2
picture embedded-question
xdotool key Escape
check "Logoff is called with that handle and flags" \
    "IMAPISession::Logoff(ulUIParam=$handle, ulFlags=MAPI_LOGOFF_UI, ulReserved=0) = MAPI_E_USER_CANCEL" \
    "$(ask_for calls IMAPISession::Logoff)"
check 'the session goes on after the answer no' '1 session' "$(ask text status-open)"
close_window

rm -f "$calls"
open_window --mapi outlook
click tool-log-on
ask_for place logon-button >/dev/null
sleep 2
picture outlook-logon
click logon-button
check "the window logs on to the machine's MAPI" '1 session' "$(until_text status-open '1 session')"
sleep 2
picture outlook-stores
handle=$(window_handle)
click tool-log-off
click MAPI_LOGOFF_UI
picture outlook-logoff
click logoff-button
check 'and logs off' 'No session' "$(until_text status-open 'No session')"
picture outlook-report
number=$(printf '0x%X' "$((handle))")
check 'MAPI is given the handle that User32 reports' \
    "IMAPISession::Logoff(ulUIParam=$number, ulFlags=0x2, ulReserved=0x0)" "$(recorded IMAPISession::Logoff)"
check 'and finds that it is a window' "dialog(owner=$number, isWindow=1)" "$(recorded dialog)"
close_window
