package org.mapiscope.operation.profile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.mapiscope.operation.profile.OutlookSettings.Setting;
import org.mapiscope.registry.RegistryKey;
import org.mapiscope.registry.RegistryValue;
import org.mapiscope.registry.profile.ProfilePlace;
import org.mapiscope.registry.profile.ProfilePlaces;
import org.mapiscope.registry.profile.ProfileSecrets;
import org.mapiscope.registry.profile.RegistryText;

/**
 * Reads what a person's registry says of Outlook besides the profiles: settings of the person's own, and policies.
 *
 * <p>Source: [fast-shutdown-user-options]; Microsoft's articles on the size limits of PST and OST files, on cached mode and on
 * Autodiscover.
 */
final class SettingsReader {
    private static final String OUTLOOK = "Outlook";
    private static final Set<String> SIZE_LIMITS = Set.of("maxlargefilesize", "warnlargefilesize", "maxfilesize",
            "warnfilesize");
    /** The keys below Outlook's in which anything is of interest. */
    private static final List<String> POLICIES = List.of("Cached Mode", "OST", "PST");
    private static final Set<String> OWN_POLICIES = Set.of("forceostpath", "forcepstpath", "noost", "disablepst",
            "disablecrossaccountcopy");

    private final List<String> versions = new ArrayList<>();
    private final List<Setting> defaults = new ArrayList<>();
    private final List<Setting> autodiscover = new ArrayList<>();
    private final List<Setting> fastShutdown = new ArrayList<>();
    private final List<Setting> sizeLimits = new ArrayList<>();
    private final List<Setting> policies = new ArrayList<>();

    private SettingsReader() {}

    static OutlookSettings read(ProfilePlace place) throws IOException {
        SettingsReader reader = new SettingsReader();
        if (place.software().isPresent()) {
            RegistryKey software = place.software().get();
            for (RegistryKey version : ProfilePlaces.versions(software)) {
                reader.versions.add(version.name());
                reader.readVersion(version);
            }
            Optional<RegistryKey> policies = software.subkey("Policies");
            for (RegistryKey version : policies.isPresent()
                    ? ProfilePlaces.versions(policies.get())
                    : List.<RegistryKey>of()) {
                reader.readVersion(version);
            }
        }
        return new OutlookSettings(reader.versions, reader.defaults, reader.autodiscover, reader.fastShutdown,
                reader.sizeLimits, reader.policies);
    }

    private void readVersion(RegistryKey version) throws IOException {
        Optional<RegistryKey> found = version.subkey(OUTLOOK);
        if (found.isEmpty()) {
            return;
        }
        RegistryKey outlook = found.get();
        add(outlook, "defaultprofile"::equals, defaults);
        add(outlook, OWN_POLICIES::contains, policies);
        addAll(outlook, "AutoDiscover", autodiscover);
        addAll(outlook, "AutoDiscover\\RedirectServers", autodiscover);
        add(outlook, "Options\\Shutdown", "fastshutdownbehavior"::equals, fastShutdown);
        for (String key : POLICIES) {
            add(outlook, key, SIZE_LIMITS::contains, sizeLimits);
            add(outlook, key, name -> !SIZE_LIMITS.contains(name), policies);
        }
    }

    private static void addAll(RegistryKey from, String path, List<Setting> to) throws IOException {
        add(from, path, name -> true, to);
    }

    private static void add(RegistryKey from, String path, Predicate<String> which, List<Setting> to)
            throws IOException {
        Optional<RegistryKey> key = from.subkey(path);
        if (key.isPresent()) {
            add(key.get(), which, to);
        }
    }

    /** @param which of the values, by its name in lower case; secrets are left out in any case */
    private static void add(RegistryKey key, Predicate<String> which, List<Setting> to) throws IOException {
        for (RegistryValue value : key.values()) {
            if (which.test(value.name().toLowerCase(Locale.ROOT)) && !ProfileSecrets.isSecret(value.name())) {
                to.add(new Setting(key.path(), value.name(), RegistryText.of(value)));
            }
        }
    }
}
