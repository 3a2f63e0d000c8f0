package org.mapiscope.operation.finding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mapiscope.mapi.ProfAdmin;
import org.mapiscope.operation.profile.Evidence;
import org.mapiscope.operation.profile.ProfileOrigin;

/** Rules on where a profile is, what it is called, and which one is the default. */
final class PlaceRules {
    private static final String DEFAULT_PROFILE = "DefaultProfile";
    private static final String OLD_PLACE = "Windows Messaging Subsystem";
    private static final int OUTLOOK_2013 = 15;
    /** Beside letters and digits: what is in names that people give, and does no harm. */
    private static final String HARMLESS = " _-.@()&+,#'";

    private PlaceRules() {}

    static Stream<Seen> noDefault(ProfileFacts facts) {
        ProfileOrigin origin = facts.profile().origin();
        return facts.isOfOutlook() && origin.defaultProfile().isEmpty() && !origin.profiles().isEmpty()
                && !isExport(origin)
                        ? Stream.of(Seen.of(Integer.toString(origin.profiles().size())).at(defaultValue(facts, "")))
                        : Stream.empty();
    }

    /** {@return whether the file may have no more than the key of the profiles, above which newer versions name the default} */
    private static boolean isExport(ProfileOrigin origin) {
        return origin.file().map(file -> file.toLowerCase(Locale.ROOT).endsWith(".reg")).orElse(false)
                && !isOldPlace(origin);
    }

    static Stream<Seen> defaultGone(ProfileFacts facts) {
        ProfileOrigin origin = facts.profile().origin();
        return origin.defaultProfile().filter(name -> origin.profiles().stream().noneMatch(name::equalsIgnoreCase))
                .map(name -> Seen.of(name).at(defaultValue(facts, name))).stream();
    }

    private static List<Evidence> defaultValue(ProfileFacts facts, String name) {
        return facts.profile().outlook().defaults().stream().filter(each -> each.text().equalsIgnoreCase(name))
                .map(Seen::setting).findFirst()
                .or(() -> facts.profile().origin().key().map(key -> new Evidence(parent(key), DEFAULT_PROFILE)))
                .stream().toList();
    }

    private static String parent(String key) {
        return key.substring(0, Math.max(0, key.lastIndexOf('\\')));
    }

    static Stream<Seen> longName(ProfileFacts facts) {
        String name = facts.profile().name();
        return name.length() > ProfAdmin.MAX_NAME_LENGTH
                ? Stream.of(Seen.of(name, Integer.toString(name.length())).at(key(facts)))
                : Stream.empty();
    }

    static Stream<Seen> oddName(ProfileFacts facts) {
        String name = facts.profile().name();
        return name.isBlank() || !name.equals(name.strip()) || name.codePoints().anyMatch(PlaceRules::isOdd)
                ? Stream.of(Seen.of(name).at(key(facts)))
                : Stream.empty();
    }

    private static boolean isOdd(int codePoint) {
        return !Character.isLetterOrDigit(codePoint) && HARMLESS.indexOf(codePoint) < 0
                && Character.getType(codePoint) != Character.NON_SPACING_MARK
                && Character.getType(codePoint) != Character.COMBINING_SPACING_MARK;
    }

    private static Optional<Evidence> key(ProfileFacts facts) {
        return facts.profile().origin().key().map(key -> new Evidence(key, ""));
    }

    static Stream<Seen> unusedPlace(ProfileFacts facts) {
        ProfileOrigin origin = facts.profile().origin();
        Optional<String> newest = facts.profile().outlook().versions().stream().findFirst();
        int used = newest.flatMap(SizeLimits::major).orElse(0);
        int here = isOldPlace(origin) ? 0 : origin.place().flatMap(SizeLimits::major).orElse(used);
        return used >= OUTLOOK_2013 && here < used
                ? Stream.of(Seen.of(origin.place().orElse(OLD_PLACE), newest.orElse("")).at(key(facts)))
                : Stream.empty();
    }

    private static boolean isOldPlace(ProfileOrigin origin) {
        return origin.key().map(key -> key.contains(OLD_PLACE)).orElse(false);
    }

    static Stream<Seen> damage(ProfileFacts facts) {
        List<String> damage = facts.profile().damage();
        return damage.isEmpty()
                ? Stream.empty()
                : Stream.of(Seen.of(Integer.toString(damage.size()), damage.getFirst()));
    }
}
