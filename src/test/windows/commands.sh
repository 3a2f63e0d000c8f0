# shellcheck shell=bash
# The command line: what it says of Windows, and a session of the embedded MAPI and of the machine's.

readonly clients='HKLM\Software\Clients\Mail'
readonly demo=$root/target/demo/test-documents

# What was taken: source, path and processor, or the name of the reason why nothing was.
taken() {
    mapiscope mapi --json | python3 -c '
import json, sys
found = json.load(sys.stdin)
taken = [each for each in found["candidates"] if each["verdict"] == "Taken"]
print(*[taken[0][key] for key in ("source", "path", "machine")] if taken else [found["whyNot"]["name"]])'
}

client() {
    registry "$clients" '' "$1"
    registry "$clients\\$1" '' "$1"
    registry "$clients\\$1" "$2" "$3" "${4:-REG_SZ}"
}

say 'commands'
check 'the program says its version' MapiScope "$(mapiscope --version | cut -d' ' -f1)"

check "Wine's own mail client has Simple MAPI only" NotExtended "$(taken)"
client 'Test Mail' DLLPathEx 'C:\mail64\olmapi32.dll'
check 'the default mail client of HKLM is found' 'DLL_PATH_EX C:\mail64\olmapi32.dll X64' "$(taken)"
client 'Test Mail' DLLPathEx '%SystemDrive%\mail64\olmapi32.dll' REG_EXPAND_SZ
check 'a variable in DLLPathEx is replaced' 'DLL_PATH_EX C:\mail64\olmapi32.dll X64' "$(taken)"
client 'Test Mail' DLLPathEx 'C:\mail32\olmapi32.dll'
check 'a 32-bit library is recognised before it is loaded' OtherMachine "$(taken)"
check 'and it is said which build would fit' 1 "$(mapiscope mapi >"$work/out.txt"; grep -c '32-bit (x86) Java 21' "$work/errors.txt")"
client 'Test Mail' DLLPathEx 'C:\gone\olmapi32.dll'
check 'a library that is gone is told of' FileMissing "$(taken)"
registry 'HKLM\Software\Microsoft\Office\ClickToRun\Configuration' InstallationPath 'C:\office'
mkdir -p "$WINEPREFIX/drive_c/office/root/Office16"
cp "$WINEPREFIX/drive_c/mail64/olmapi32.dll" "$WINEPREFIX/drive_c/office/root/Office16/"
check 'Click-to-Run leads to the library' 'CLICK_TO_RUN C:\office\root\Office16\olmapi32.dll X64' "$(taken)"
forget 'HKLM\Software\Microsoft\Office\ClickToRun'
registry 'HKCU\Software\Clients\Mail' '' 'Mail of mine'
registry "$clients\\Mail of mine" DLLPathEx 'C:\mail64\olmapi32.dll'
check "a person's default goes before the machine's" 'DLL_PATH_EX C:\mail64\olmapi32.dll X64' "$(taken)"
forget 'HKCU\Software\Clients'
forget "$clients\\Mail of mine"
check 'Windows Installer is asked and does not know Office' 5 "$(mapiscope mapi --json | grep -c '"verdict" : "NoPath"')"
client 'Test Mail' DLLPathEx 'C:\mail64\mapi.dll'
printf 'MZ' >"$WINEPREFIX/drive_c/mail64/mapi.dll"
check 'a damaged library is told of' FileDamaged "$(taken)"

profile='HKCU\Software\Microsoft\Office\16.0\Outlook\Profiles\Work'
registry "${profile%\\Profiles*}" DefaultProfile Work
registry "$profile\\0123456789abcdef0123456789abcdef" 001f6700 "$(printf '%s\0' 'C:\a.pst' | iconv -t UTF-16LE | xxd -p)" REG_BINARY
check "Outlook's profiles are read out of the registry" "Work True ['C:\\\\a.pst']" "$(mapiscope mapi --json | python3 -c '
import json, sys
for each in json.load(sys.stdin)["profiles"]:
    print(each["name"], each["default"], each["files"])')"
forget 'HKCU\Software\Microsoft\Office'

coproc HOLDER { wine "$work/holder.exe" 'C:\mail64\olmapi32.dll' mapi32.dll; }
read -r holder <&"${HOLDER[0]}"
mapiscope processes --json >"$work/processes.json"
check 'a process that holds MAPI is found' "holder.exe X64 mapi32.dll olmapi32.dll" "$(python3 - "$work/processes.json" \
    "${holder%$'\r'}" <<'P'
import json, sys
for each in json.load(open(sys.argv[1]))["processes"]:
    if each["id"] == int(sys.argv[2]):
        print(each["name"], each["machine"], *sorted(module["name"] for module in each["modules"]))
P
)"
check 'it is said since when it runs' "$(date -u +%F)" "$(grep -o '"started" : "[0-9-]*' "$work/processes.json" | head -1 |
    cut -d'"' -f4)"
exec {HOLDER[1]}>&-
wait "$HOLDER_PID" || true
check 'and it is not found once it has ended' 0 "$(mapiscope processes --json | grep -c holder.exe || true)"

check 'a session of the embedded MAPI opens a PST file and logs off' 'IMAPISession::Logoff S_OK' \
    "$(mapiscope session "$(windows_path "$demo/testPST.pst")" --trace --profiles "$(windows_path "$work/profiles")" |
        grep -o 'IMAPISession::Logoff(.* S_OK' | sed 's/(.*)[^S]*/ /')"
