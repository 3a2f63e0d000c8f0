package org.mapiscope.operation.profile;

import java.util.List;
import java.util.Optional;

/**
 * What a registry says of Outlook besides the profile; each with the key and value that it is from.
 *
 * @param versions of Outlook that have settings there, such as {@code 16.0}, the newest first
 * @param defaults each version's default profile
 * @param autodiscover the values of the Autodiscover keys
 * @param fastShutdown FastShutdownBehavior as a policy and as a person's own setting
 * @param sizeLimits MaxLargeFileSize, WarnLargeFileSize, MaxFileSize, WarnFileSize, in their own units
 * @param policies what is said of cached mode and of OST and PST files besides, such as ForceOSTPath or DisablePST
 */
public record OutlookSettings(List<String> versions, List<Setting> defaults, List<Setting> autodiscover,
        List<Setting> fastShutdown, List<Setting> sizeLimits, List<Setting> policies) {
    /** Nothing is known. */
    public static final OutlookSettings NONE = new OutlookSettings(List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of());

    public OutlookSettings {
        versions = List.copyOf(versions);
        defaults = List.copyOf(defaults);
        autodiscover = List.copyOf(autodiscover);
        fastShutdown = List.copyOf(fastShutdown);
        sizeLimits = List.copyOf(sizeLimits);
        policies = List.copyOf(policies);
    }

    /** As the constructor, without policies. */
    public OutlookSettings(List<String> versions, List<Setting> defaults, List<Setting> autodiscover,
            List<Setting> fastShutdown, List<Setting> sizeLimits) {
        this(versions, defaults, autodiscover, fastShutdown, sizeLimits, List.of());
    }

    /** {@return the first setting of that name among {@code settings}} */
    public static Optional<Setting> find(List<Setting> settings, String name) {
        return settings.stream().filter(each -> each.name().equalsIgnoreCase(name)).findFirst();
    }

    /**
     * A value of the registry.
     *
     * @param key the path of its key
     * @param text as a person reads it: a string as it is, a number in decimal, bytes in hex
     */
    public record Setting(String key, String name, String text) {}
}
