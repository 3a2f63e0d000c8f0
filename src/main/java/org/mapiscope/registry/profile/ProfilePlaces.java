package org.mapiscope.registry.profile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mapiscope.registry.Registry;
import org.mapiscope.registry.RegistryKey;

/**
 * Finds the places in a registry where profiles are kept. Thread-safe.
 *
 * <p>Outlook 2013 and later has them in a key of its own version; before, Windows has one for all programs. These are looked
 * for under each {@code Software} key of the first levels: a person's hive has it at the top, a .reg file or the machine
 * below HKEY_CURRENT_USER or a person of HKEY_USERS. Where there is none, {@link CutOutProfiles} looks on.
 */
public final class ProfilePlaces {
    static final String SUBSYSTEM = "Windows Messaging Subsystem";

    private static final String OUTLOOK = "Outlook";
    private static final String PROFILES = "Profiles";
    private static final String DEFAULT_PROFILE = "DefaultProfile";
    private static final String WINDOWS_NT = "Microsoft\\Windows NT\\CurrentVersion\\" + SUBSYSTEM;
    private static final String WINDOWS_95 = "Microsoft\\" + SUBSYSTEM;
    private static final String SOFTWARE = "Software";
    private static final String CLASSES = "HKEY_CLASSES_ROOT";
    private static final Pattern VERSION = Pattern.compile("(\\d{1,3})\\.\\d");
    /** Levels of keys above Software: HKEY_USERS and a person. */
    private static final int ABOVE_SOFTWARE = 2;

    private ProfilePlaces() {}

    /** {@return the places that there are, the newest version's first for each person} */
    public static List<ProfilePlace> find(Registry registry) throws IOException {
        List<ProfilePlace> places = new ArrayList<>();
        for (RegistryKey software : software(registry.root())) {
            addOf(software, places);
        }
        return places.isEmpty() ? CutOutProfiles.find(registry.root()) : places;
    }

    /** {@return the places of whom the machine's registry calls the current user} Others see the same keys under another name. */
    public static List<ProfilePlace> ofThisPerson(Registry machine) throws IOException {
        List<ProfilePlace> places = new ArrayList<>();
        Optional<RegistryKey> software = machine.root().subkey("HKEY_CURRENT_USER\\" + SOFTWARE);
        if (software.isPresent()) {
            addOf(software.get(), places);
        }
        return places;
    }

    private static void addOf(RegistryKey software, List<ProfilePlace> places) throws IOException {
        for (RegistryKey version : versions(software)) {
            Optional<RegistryKey> outlook = version.subkey(OUTLOOK);
            if (outlook.isPresent()) {
                add(OUTLOOK + " " + version.name(), outlook.get(), software, places);
            }
        }
        Optional<RegistryKey> nt = software.subkey(WINDOWS_NT);
        if (nt.isPresent()) {
            add(SUBSYSTEM, nt.get(), software, places);
        }
        Optional<RegistryKey> old = software.subkey(WINDOWS_95);
        if (old.isPresent()) {
            add(SUBSYSTEM + " (Windows 95)", old.get(), software, places);
        }
    }

    /** Adds the place in {@code parent}, when it has one. */
    private static void add(String name, RegistryKey parent, RegistryKey software, List<ProfilePlace> to)
            throws IOException {
        Optional<RegistryKey> key = parent.subkey(PROFILES);
        if (key.isPresent()) {
            Optional<String> standard = defaultProfile(parent);
            to.add(new ProfilePlace(Optional.of(name), key.get(), Optional.of(software),
                    standard.isPresent() ? standard : defaultProfile(key.get()),
                    key.get().subkeys().stream().map(RegistryProfile::new).toList()));
        }
    }

    /** {@return what a key says of the default profile} */
    static Optional<String> defaultProfile(RegistryKey key) throws IOException {
        return key.value(DEFAULT_PROFILE).flatMap(RegistryText::string).filter(name -> !name.isEmpty());
    }

    private static List<RegistryKey> software(RegistryKey root) throws IOException {
        List<RegistryKey> found = new ArrayList<>();
        List<RegistryKey> level = List.of(root);
        for (int depth = 0; depth <= ABOVE_SOFTWARE; depth++) {
            List<RegistryKey> next = new ArrayList<>();
            for (RegistryKey key : level) {
                Optional<RegistryKey> software = key.subkey(SOFTWARE);
                software.ifPresent(found::add);
                if (software.isEmpty() && !key.name().equalsIgnoreCase(CLASSES)) {
                    next.addAll(key.subkeys());
                }
            }
            level = next;
        }
        return found;
    }

    /**
     * {@return the keys of the versions of Office that have one for Outlook, the newest first}
     *
     * @param software with what programs keep of a person, or the key of policies in it
     */
    public static List<RegistryKey> versions(RegistryKey software) throws IOException {
        List<RegistryKey> versions = new ArrayList<>();
        Optional<RegistryKey> office = software.subkey("Microsoft\\Office");
        for (RegistryKey each : office.isPresent() ? office.get().subkeys() : List.<RegistryKey>of()) {
            if (VERSION.matcher(each.name()).matches() && each.subkey(OUTLOOK).isPresent()) {
                versions.add(each);
            }
        }
        versions.sort((a, b) -> Integer.compare(major(b), major(a)));
        return versions;
    }

    private static int major(RegistryKey version) {
        Matcher matcher = VERSION.matcher(version.name());
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }
}
