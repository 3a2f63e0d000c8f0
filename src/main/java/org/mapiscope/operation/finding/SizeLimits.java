package org.mapiscope.operation.finding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mapiscope.operation.finding.StoreHeader.Format;
import org.mapiscope.operation.profile.Evidence;
import org.mapiscope.operation.profile.OutlookSettings;
import org.mapiscope.operation.profile.OutlookSettings.Setting;
import org.mapiscope.operation.profile.ProfileSnapshot;

/**
 * How large files may grow: what the registry says, or else what the version of Outlook has by itself.
 *
 * <p>Source: Microsoft Support 832925, on the size limits of PST and OST files.
 *
 * @param ansi of files in the ANSI format
 * @param unicode of all others
 */
record SizeLimits(Limit ansi, Limit unicode) {
    private static final long MEGABYTE = 1024 * 1024;
    private static final long ANSI_MOST = 0x7BB04400L;
    private static final long ANSI_WARN = 0x74404400L;
    private static final Limit OF_2010 = new Limit(0xC800 * MEGABYTE, 0xBE00 * MEGABYTE, List.of());
    private static final Limit OF_2003 = new Limit(0x5000 * MEGABYTE, 0x4C00 * MEGABYTE, List.of());
    private static final int OUTLOOK_2010 = 14;
    private static final Pattern VERSION = Pattern.compile("(\\d{1,3})\\.\\d");
    private static final String POLICIES = "\\policies\\";

    /**
     * A limit and the size a little below it at which Outlook adds nothing more.
     *
     * @param most bytes; 0 for none
     * @param warn bytes
     * @param from the settings that say so; empty when they are Outlook's own
     */
    record Limit(long most, long warn, List<Evidence> from) {
        boolean isOver(long size) {
            return most > 0 && size > most;
        }

        /** {@return whether both are set, and the smaller one is to be the larger} */
        boolean isCrossed() {
            return from.size() > 1 && most > 0 && warn >= most;
        }

        /** {@return whether 95 of 100 of what may be added have been} */
        boolean isNear(long size) {
            return most > 0 && !isOver(size) && size >= Math.min(warn > 0 ? warn : most, most) / 100 * 95;
        }
    }

    static SizeLimits of(ProfileSnapshot profile) {
        Optional<Integer> version = version(profile);
        List<Setting> settings = ofVersion(profile, profile.outlook().sizeLimits());
        Limit own = version.map(number -> number < OUTLOOK_2010).orElse(false) ? OF_2003 : OF_2010;
        return new SizeLimits(
                limit(settings, "MaxFileSize", "WarnFileSize", new Limit(ANSI_MOST, ANSI_WARN, List.of()), 1),
                limit(settings, "MaxLargeFileSize", "WarnLargeFileSize", own, MEGABYTE));
    }

    /** {@return those settings that the version of Outlook reads that uses the profile} */
    static List<Setting> ofVersion(ProfileSnapshot profile, List<Setting> settings) {
        Optional<Integer> version = version(profile);
        return settings.stream()
                .filter(each -> version.isEmpty() || major(each.key()).map(version.get()::equals).orElse(true))
                .toList();
    }

    Limit of(Format format) {
        return format == Format.ANSI ? ansi : unicode;
    }

    /** {@return the version of Outlook that uses the profile; empty when nothing says which} */
    static Optional<Integer> version(ProfileSnapshot profile) {
        return profile.origin().place().flatMap(SizeLimits::major)
                .or(() -> profile.outlook().versions().stream().findFirst().flatMap(SizeLimits::major));
    }

    /** {@return the number before the dot of the first version in a text} */
    static Optional<Integer> major(String text) {
        Matcher matcher = VERSION.matcher(text);
        return matcher.find() ? Optional.of(Integer.parseInt(matcher.group(1))) : Optional.empty();
    }

    private static Limit limit(List<Setting> settings, String most, String warn, Limit own, long unit) {
        Optional<Setting> mostSet = find(settings, most);
        Optional<Setting> warnSet = find(settings, warn);
        if (mostSet.isEmpty() && warnSet.isEmpty()) {
            return own;
        }
        return new Limit(mostSet.flatMap(SizeLimits::number).map(number -> number * unit).orElse(own.most()),
                warnSet.flatMap(SizeLimits::number).map(number -> number * unit).orElse(own.warn()),
                Stream.concat(mostSet.stream(), warnSet.stream()).map(Seen::setting).toList());
    }

    /** {@return the setting of that name; a policy goes before what a person set} */
    static Optional<Setting> find(List<Setting> settings, String name) {
        return OutlookSettings.find(settings.stream().filter(SizeLimits::isPolicy).toList(), name)
                .or(() -> OutlookSettings.find(settings, name));
    }

    static boolean isPolicy(Setting setting) {
        return setting.key().toLowerCase(Locale.ROOT).contains(POLICIES);
    }

    static Optional<Long> number(Setting setting) {
        return setting.text().matches("\\d{1,10}") ? Optional.of(Long.parseLong(setting.text())) : Optional.empty();
    }
}
