package org.mapiscope.operation.finding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mapiscope.operation.finding.SizeLimits.Limit;
import org.mapiscope.operation.profile.OutlookSettings.Setting;
import org.mapiscope.operation.profile.ProfileAccount;
import org.mapiscope.operation.profile.ProfileStore;

/** Rules on Outlook's settings beside the profile. */
final class SettingRules {
    private static final String FAST_SHUTDOWN = "FastShutdownBehavior";

    private SettingRules() {}

    static Stream<Seen> lookupsLeftOut(ProfileFacts facts) {
        return autodiscover(facts).filter(each -> isSwitch(each) && !isOff(each)).map(SettingRules::seen);
    }

    /** Outlook brings such files for providers of mail, and most domains are none of this profile's. */
    static Stream<Seen> localFile(ProfileFacts facts) {
        Set<String> domains = domains(facts);
        return autodiscover(facts).filter(each -> domains.contains(each.name().toLowerCase(Locale.ROOT))
                && isLocalFile(new StoredPath(each.text()))).map(SettingRules::seen);
    }

    private static boolean isLocalFile(StoredPath path) {
        return path.endsWith(".xml") && StoreRules.lower(path.folders()).stream()
                .noneMatch(folder -> folder.equals("outlookautodiscover") || folder.startsWith("outloo~"));
    }

    private static Set<String> domains(ProfileFacts facts) {
        return Stream
                .concat(facts.profile().accounts().stream().map(ProfileAccount::email),
                        facts.stores().stream().map(ProfileStore::mailbox))
                .flatMap(Optional::stream).map(address -> address.substring(address.lastIndexOf('@') + 1).strip())
                .map(domain -> domain.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    private static Stream<Setting> autodiscover(ProfileFacts facts) {
        return SizeLimits.ofVersion(facts.profile(), facts.profile().outlook().autodiscover()).stream();
    }

    private static boolean isSwitch(Setting setting) {
        String name = setting.name().toLowerCase(Locale.ROOT);
        return name.startsWith("exclude") || name.equals("preferlocalxml");
    }

    private static boolean isOff(Setting setting) {
        return setting.text().isBlank() || setting.text().equals("0");
    }

    private static Seen seen(Setting setting) {
        return Seen.of(setting.name(), setting.text()).at(List.of(Seen.setting(setting)));
    }

    static Stream<Seen> fastShutdownOff(ProfileFacts facts) {
        return fastShutdown(facts, "2");
    }

    static Stream<Seen> fastShutdownAsked(ProfileFacts facts) {
        return fastShutdown(facts, "1");
    }

    private static Stream<Seen> fastShutdown(ProfileFacts facts, String value) {
        Optional<Setting> setting = SizeLimits
                .find(SizeLimits.ofVersion(facts.profile(), facts.profile().outlook().fastShutdown()), FAST_SHUTDOWN);
        return setting.filter(each -> each.text().equals(value)).map(SettingRules::seen).stream();
    }

    static Stream<Seen> limitsCrossed(ProfileFacts facts) {
        SizeLimits limits = SizeLimits.of(facts.profile());
        return Stream.of(limits.ansi(), limits.unicode())
                .filter(Limit::isCrossed)
                .map(SettingRules::seen);
    }

    private static Seen seen(Limit limit) {
        return Seen.of(Long.toString(limit.warn()), Long.toString(limit.most())).at(limit.from());
    }
}
