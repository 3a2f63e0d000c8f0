# shellcheck shell=bash
# The Windows that everything runs on: a Java, JavaFX, fonts, a throw-away Wine prefix, and programs of our own.

readonly JAVA_VERSION=11.8.2 # of the package that a Java 21 for Windows comes in, the newest that Maven Central has
readonly FX_VERSION=23.0.2   # the newest that runs on Java 21
readonly cache=${MAPISCOPE_WINDOWS_CACHE:-$work/cache}

export WINEPREFIX=$work/prefix WINEARCH=win64 WINEDEBUG=-all WINEDLLOVERRIDES='mscoree,mshtml='
unset DISPLAY

say() {
    printf '%s\n' "$*" >&2
}

need() {
    local missing=()
    for each in "$@"; do
        command -v "$each" >/dev/null || missing+=("$each")
    done
    if [ ${#missing[@]} -gt 0 ]; then
        say "missing: ${missing[*]}"
        exit 2
    fi
}

# A path as Windows' programs know it.
windows_path() {
    printf 'Z:%s' "${1//\//\\}"
}

copy_artifact() {
    mvn -B -q "${@:3}" org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy "-Dartifact=$1" \
        "-DoutputDirectory=$2"
}

# The Java comes in the package of another program; that package's parent is not where the package is, so an empty one
# stands in for it, in a local repository of its own.
make_runtime() {
    local zip=$cache/flyway-commandline-$JAVA_VERSION-windows-x64.zip
    mkdir -p "$cache/fx" "$cache/parent"
    if [ ! -x "$cache/jre/bin/java.exe" ]; then
        say 'fetching a Java for Windows, 252 MB'
        cat >"$cache/parent/pom.xml" <<-POM
			<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
			<groupId>org.flywaydb</groupId><artifactId>flyway-parent</artifactId>
			<version>$JAVA_VERSION</version><packaging>pom</packaging></project>
		POM
        (cd "$cache/parent" && mvn -B -q "-Dmaven.repo.local=$cache/repository" install)
        (cd "$cache/parent" && copy_artifact "org.flywaydb:flyway-commandline:$JAVA_VERSION:zip:windows-x64" "$cache" \
            "-Dmaven.repo.local=$cache/repository")
        unzip -q -o "$zip" "flyway-$JAVA_VERSION/jre/*" -d "$cache"
        rm -rf "$cache/jre" "$cache/repository" "$zip"
        mv "$cache/flyway-$JAVA_VERSION/jre" "$cache/jre"
        chmod +x "$cache/jre/bin/java.exe"
    fi
    for each in base graphics controls; do
        [ -f "$cache/fx/javafx-$each-$FX_VERSION-win.jar" ] ||
            (cd "$cache" && copy_artifact "org.openjfx:javafx-$each:$FX_VERSION:jar:win" "$cache/fx")
    done
    rm -rf "$work/app"
    mkdir -p "$work/app/lib"
    cp "$root/target/mapiscope.jar" "$work/app/"
    cp "$root"/target/lib/*.jar "$work/app/lib/"
    rm "$work"/app/lib/javafx-*.jar
    # else Java asks the network for randomness, which ends it under Wine
    printf 'security.provider.%s\n' 1=SunMSCAPI 2=SUN 3=SunRsaSign 4=SunEC 5=SunJSSE 6=SunJCE \
        >"$work/security.properties"
}

make_prefix() {
    say 'making a Windows'
    rm -rf "$WINEPREFIX"
    # only the fonts below, or which of this system's styles are taken is a matter of luck
    printf '<fontconfig/>' >"$work/fonts.conf"
    export FONTCONFIG_FILE=$work/fonts.conf
    wineboot -i >"$work/wineboot.log" 2>&1
    registry 'HKCU\Software\Wine' Version win10
    local fonts=$WINEPREFIX/drive_c/windows/Fonts nt='HKLM\Software\Microsoft\Windows NT\CurrentVersion'
    cp /usr/share/fonts/truetype/dejavu/DejaVuSans{,-Bold}.ttf "$fonts/"
    cp /usr/share/fonts/truetype/liberation/Liberation{Sans,Mono}-{Regular,Bold}.ttf "$fonts/"
    for each in DejaVuSans:'DejaVu Sans' DejaVuSans-Bold:'DejaVu Sans Bold' LiberationSans-Regular:'Liberation Sans' \
        LiberationSans-Bold:'Liberation Sans Bold' LiberationMono-Regular:'Liberation Mono' \
        LiberationMono-Bold:'Liberation Mono Bold'; do
        registry "$nt\\Fonts" "${each#*:} (TrueType)" "${each%%:*}.ttf"
    done
    for each in 'Segoe UI:DejaVu Sans' 'MS Shell Dlg:DejaVu Sans' 'MS Shell Dlg 2:DejaVu Sans' \
        'Courier New:Liberation Mono'; do
        registry "$nt\\FontSubstitutes" "${each%%:*}" "${each#*:}"
    done
}

# Sets a text in the registry: key, name (empty for the default), text; the kind is REG_SZ unless given.
registry() {
    if [ -z "$2" ]; then
        wine reg add "$1" /ve /t "${4:-REG_SZ}" /d "$3" /f >>"$work/registry.log" 2>&1
    else
        wine reg add "$1" /v "$2" /t "${4:-REG_SZ}" /d "$3" /f >>"$work/registry.log" 2>&1
    fi
}

forget() {
    wine reg delete "$1" /f >>"$work/registry.log" 2>&1
}

make_programs() {
    local drive=$WINEPREFIX/drive_c
    mkdir -p "$drive/mail64" "$drive/mail32"
    x86_64-w64-mingw32-gcc -Wall -Wextra -Werror -O1 -o "$work/windows.exe" "$here/windows.c"
    x86_64-w64-mingw32-gcc -Wall -Wextra -Werror -O1 -o "$work/holder.exe" "$here/holder.c"
    # an Outlook's library as far as anyone can see who does not call it
    printf 'int %s(void) { return 1; }\n' MAPIInitialize MAPIUninitialize MAPILogonEx MAPIAdminProfiles \
        MAPIAllocateBuffer MAPIAllocateMore MAPIFreeBuffer >"$work/names.c"
    x86_64-w64-mingw32-gcc -shared -o "$drive/mail64/olmapi32.dll" "$work/names.c"
    i686-w64-mingw32-gcc -shared -o "$drive/mail32/olmapi32.dll" "$work/names.c"
}

# Runs the command line. Its output has Linux's line ends.
mapiscope() {
    wine "$cache/jre/bin/java.exe" "-Djava.security.properties=$(windows_path "$work/security.properties")" \
        -XX:TieredStopAtLevel=1 -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED "${java_options[@]}" -cp \
        "$(windows_path "$work/app/mapiscope.jar");$(windows_path "$work/app/lib")\\*" org.mapiscope.Main \
        --lang en "$@" 2>"$work/errors.txt" | tr -d '\r'
}
java_options=()
