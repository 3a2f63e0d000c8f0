package org.mapiscope.nativemapi;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mapiscope.mapi.MapiCandidate.Source;
import org.mapiscope.mapi.WindowsError;
import org.mapiscope.nativemapi.com.Installer.Answer;
import org.mapiscope.nativemapi.com.RegistryPath;
import org.mapiscope.nativemapi.com.RegistryPath.Hive;

/**
 * Where MAPI is looked for: the registry's mail clients, Windows Installer, Click-to-Run, the system's folder.
 *
 * <p>Source: [how-to-choose-a-specific-version-of-mapi-to-load], [fgetcomponentpath]; the order is that of Microsoft's
 * MAPI stub library.
 */
final class MapiPlaces {
    private static final String CLIENTS = "Software\\Clients\\Mail";
    private static final String OUTLOOK = "Microsoft Outlook";
    private static final String OUTLOOKS_LIBRARY = "olmapi32.dll";
    private static final String OFFICE = "Software\\Microsoft\\Office";

    /** The category of Office's components: 2016 and later, 2013, 2010, 2007, 2003. */
    private static final List<String> OFFICES = List.of("{5812C571-53F0-4467-BEFA-0A4F47A9437C}",
            "{E83B4360-C208-4325-9504-0D23003A74A5}", "{1E77DE88-BCAB-4C37-B9E5-073AF52DFD7A}",
            "{24AAE126-0911-478F-A019-07B875EB9996}", "{BC174BAD-2F53-4855-A1D5-0D575C19B1EA}");
    /** Which of an Office's programs may be there. */
    private static final List<String> PROGRAMS = List.of("outlook.x64.exe", "outlook.exe", "excel.exe", "winword.exe",
            "wwlib.dll", "powerpnt.exe", "msaccess.exe", "onenote.exe", "mspub.exe", "visio.exe");
    private static final List<String> VERSIONS = List.of("16.0", "15.0", "14.0", "12.0");
    /** Windows Installer's forms of a language: for Windows NT, for Windows 95, for both. */
    private static final List<String> LANGUAGE_FORMS = List.of("%s\\NT", "%s\\95", "%s");

    private final Machine machine;

    MapiPlaces(Machine machine) {
        this.machine = machine;
    }

    /** {@return all places, Outlook's own library first and else in the stub's order} */
    List<MapiPlace> all() {
        List<RegistryPath> clients = clients();
        List<MapiPlace> places = new ArrayList<>(values(clients, Source.DLL_PATH_EX, "DLLPathEx"));
        OFFICES.forEach(category -> places.add(office(category)));
        places.addAll(clickToRun());
        places.addAll(installRoots());
        places.addAll(values(clients, Source.DLL_PATH, "DLLPath"));
        clients.forEach(client -> component(client).ifPresent(places::add));
        places.add(MapiPlace.of(Source.SYSTEM, machine.systemFolder(), machine.systemFolder() + "\\mapi32.dll"));
        return Stream.concat(places.stream().filter(MapiPlace::isOutlooks),
                places.stream().filter(place -> !place.isOutlooks())).toList();
    }

    /** {@return the keys of the default mail clients, the person's before the machine's, and of Outlook} */
    private List<RegistryPath> clients() {
        Set<String> names = new LinkedHashSet<>();
        for (RegistryPath key : bothViews(CLIENTS)) {
            machine.registry().text(key, "").ifPresent(names::add);
        }
        names.add(OUTLOOK);
        return names.stream().flatMap(name -> bothViews(CLIENTS).stream().map(key -> key.sub(name))).toList();
    }

    private static List<RegistryPath> bothViews(String path) {
        return List.of(new RegistryPath(Hive.HKCU, 64, path), new RegistryPath(Hive.HKLM, 64, path),
                new RegistryPath(Hive.HKLM, 32, path));
    }

    private List<MapiPlace> values(List<RegistryPath> keys, Source source, String value) {
        return keys.stream()
                .flatMap(key -> machine.registry().text(key, value).stream()
                        .map(path -> MapiPlace.of(source, key.place(value), path)))
                .toList();
    }

    private MapiPlace office(String category) {
        Answer answer = first(category, PROGRAMS);
        return new MapiPlace(Source.OFFICE_COMPONENT, category,
                answer.path().map(path -> folder(path) + OUTLOOKS_LIBRARY),
                answer.error());
    }

    private List<MapiPlace> clickToRun() {
        return machineViews(OFFICE + "\\ClickToRun\\Configuration").stream()
                .flatMap(key -> machine.registry().text(key, "InstallationPath").stream()
                        .map(root -> MapiPlace.of(Source.CLICK_TO_RUN, key.place("InstallationPath"),
                                root + "\\root\\Office16\\" + OUTLOOKS_LIBRARY)))
                .toList();
    }

    private List<MapiPlace> installRoots() {
        return VERSIONS.stream().flatMap(version -> machineViews(OFFICE + "\\" + version + "\\Outlook\\InstallRoot")
                .stream())
                .flatMap(key -> machine.registry().text(key, "Path").stream()
                        .map(folder -> MapiPlace.of(Source.INSTALL_ROOT, key.place("Path"),
                                folder + (folder.endsWith("\\") ? "" : "\\") + OUTLOOKS_LIBRARY)))
                .toList();
    }

    private static List<RegistryPath> machineViews(String path) {
        return List.of(new RegistryPath(Hive.HKLM, 64, path), new RegistryPath(Hive.HKLM, 32, path));
    }

    private Optional<MapiPlace> component(RegistryPath client) {
        return machine.registry().text(client, "MSIComponentID").map(category -> {
            Answer answer = first(category, languages(client).stream()
                    .flatMap(language -> LANGUAGE_FORMS.stream().map(form -> form.formatted(language))).toList());
            return new MapiPlace(Source.MSI_COMPONENT, client.place("MSIComponentID"), answer.path(), answer.error());
        });
    }

    /** {@return the languages that the client may have its library for, the client's own before the person's} */
    private Set<String> languages(RegistryPath client) {
        Set<String> languages = new LinkedHashSet<>();
        for (String value : List.of("MSIApplicationLCID", "MSIOfficeLCID")) {
            List<String> where = machine.registry().texts(client, value);
            if (!where.isEmpty()) {
                RegistryPath key = new RegistryPath(Hive.HKLM, client.bits(), "Software\\" + where.getFirst());
                where.subList(1, where.size())
                        .forEach(name -> machine.registry().text(key, name).ifPresent(languages::add));
            }
        }
        languages.add(Integer.toString(machine.language()));
        return languages;
    }

    /** {@return the answer for the first qualifier that leads anywhere, or the last failure} */
    private Answer first(String category, List<String> qualifiers) {
        Answer answer = new Answer(Optional.empty(), Optional.of(new WindowsError("MsiProvideQualifiedComponent", 0)));
        for (String qualifier : qualifiers) {
            answer = machine.installer().provide(category, qualifier);
            if (answer.path().isPresent()) {
                return answer;
            }
        }
        return answer;
    }

    /** {@return the folder of a file, with the separator at its end} */
    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('\\') + 1);
    }
}
