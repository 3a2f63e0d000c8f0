package org.mapiscope.nativemapi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mapiscope.mapi.OutlookProfile;
import org.mapiscope.nativemapi.com.Registry;
import org.mapiscope.nativemapi.com.RegistryKey;
import org.mapiscope.nativemapi.com.RegistryKey.Hive;

/**
 * Reads Outlook's profiles out of the registry.
 *
 * <p>A profile is a key, and each of its sections one below it; a property is a value that is called by its tag, type
 * first. Source: MSPST.h, PR_PST_PATH; EdkMdb.h, PR_PROFILE_OFFLINE_STORE_PATH.
 */
final class OutlookProfiles {
    private static final String OFFICE = "Software\\Microsoft\\Office\\";
    private static final List<String> VERSIONS = List.of("16.0", "15.0");
    /** Where Outlook 2010 and earlier keep them, with any other client of that MAPI. */
    private static final String SUBSYSTEM = "Software\\Microsoft\\Windows NT\\CurrentVersion\\Windows Messaging Subsystem\\Profiles";
    /** The properties with files, as text of 16 and of 8 bits. */
    private static final List<String> WIDE = List.of("001f6700", "001f6610");
    private static final List<String> NARROW = List.of("001e6700", "001e6610");

    private final Registry registry;

    OutlookProfiles(Registry registry) {
        this.registry = registry;
    }

    List<OutlookProfile> all() {
        List<OutlookProfile> profiles = new ArrayList<>();
        for (String version : VERSIONS) {
            RegistryKey outlook = new RegistryKey(Hive.HKCU, 64, OFFICE + version + "\\Outlook");
            read(outlook.sub("Profiles"), registry.text(outlook, "DefaultProfile"), profiles);
        }
        RegistryKey subsystem = new RegistryKey(Hive.HKCU, 64, SUBSYSTEM);
        read(subsystem, registry.text(subsystem, "DefaultProfile"), profiles);
        return profiles;
    }

    private void read(RegistryKey profiles, Optional<String> standard, List<OutlookProfile> to) {
        for (String name : registry.keys(profiles)) {
            RegistryKey profile = profiles.sub(name);
            Set<String> files = new LinkedHashSet<>();
            registry.keys(profile).forEach(section -> files.addAll(files(profile.sub(section))));
            to.add(new OutlookProfile(name, standard.map(name::equalsIgnoreCase).orElse(false), profile.toString(),
                    List.copyOf(files)));
        }
    }

    private List<String> files(RegistryKey section) {
        List<String> files = new ArrayList<>();
        WIDE.forEach(value -> registry.bytes(section, value)
                .ifPresent(bytes -> files.add(new String(bytes.toArray(), StandardCharsets.UTF_16LE))));
        // a file's name beyond ASCII is in one of 16 bits too
        NARROW.forEach(value -> registry.bytes(section, value)
                .ifPresent(bytes -> files.add(new String(bytes.toArray(), StandardCharsets.US_ASCII))));
        return files.stream().map(OutlookProfiles::upToZero).filter(file -> !file.isEmpty()).toList();
    }

    private static String upToZero(String text) {
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }
}
