# shellcheck shell=bash
# A screen of its own, and the program's window on it: looked at and clicked as a person would.

readonly screen=${MAPISCOPE_DISPLAY:-:97}
ours=()

end_all() {
    for each in "${ours[@]}"; do
        kill "$each" 2>/dev/null || true
    done
    wineserver -k 2>/dev/null || true
}

open_screen() {
    # what is left of a session without a screen would end a program that opens a window
    wineserver -k || true
    Xvfb "$screen" -screen 0 1280x900x24 -nolisten tcp >"$work/xvfb.log" 2>&1 &
    ours+=($!)
    export DISPLAY=$screen
    sleep 1
}

# Starts the program with its window; further arguments are its own. It answers what its windows show.
open_window() {
    rm -f "$work/questions" "$work/answers"
    mkfifo "$work/questions" "$work/answers"
    wine "$cache/jre/bin/java.exe" "-Djava.security.properties=$(windows_path "$work/security.properties")" \
        -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dprism.order=sw -Dprism.lcdtext=false \
        --module-path "$(windows_path "$cache/fx")" --add-modules=javafx.controls \
        --enable-native-access=javafx.graphics,ALL-UNNAMED \
        --add-exports=javafx.graphics/com.sun.javafx.stage=ALL-UNNAMED \
        --add-exports=javafx.graphics/com.sun.javafx.tk=ALL-UNNAMED "${java_options[@]}" -cp \
        "$(windows_path "$root/target/test-classes");$(windows_path "$work/app/mapiscope.jar");$(windows_path \
            "$work/app/lib")\\*" org.mapiscope.gui.WatchedUnderWine --lang en --theme light "$@" \
        <"$work/questions" >"$work/answers" 2>"$work/window.log" &
    program=$!
    exec 8>"$work/questions" 9<"$work/answers"
}

# Waits for the program's end.
close_window() {
    exec 8>&- 9<&-
    wait "$program" || true
}

ask() {
    local line
    printf '%s\n' "$*" >&8
    while read -r -t 60 line <&9; do
        case $line in answer:*)
            line=${line#answer:}
            printf '%s' "${line%$'\r'}"
            return
            ;;
        esac
    done
    say "no answer to: $*"
    return 1
}

# Asks until there is an answer; nothing after a minute.
ask_for() {
    local answer i
    for ((i = 0; i < 120; i++)); do
        answer=$(ask "$@") || return 0
        if [ -n "$answer" ]; then
            printf '%s' "$answer"
            return
        fi
        sleep 0.5
    done
}

# Clicks the control of an id, once it is there and can be used.
click() {
    local place
    read -r -a place <<<"$(ask_for place "$1")"
    xdotool mousemove "${place[0]}" "${place[1]}" sleep 0.2 click 1
    sleep 0.5
}

until_text() {
    local i
    for ((i = 0; i < 120; i++)); do
        [ "$(ask text "$1")" = "$2" ] && break
        sleep 0.5
    done
    ask text "$1"
}

picture() {
    import -window root "$work/screens/$1.png"
}
