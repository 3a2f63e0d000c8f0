package org.mapiscope.operation.finding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mapiscope.operation.finding.SizeLimits.Limit;
import org.mapiscope.operation.profile.OutlookSettings.Setting;

/** Rules on Outlook's settings beside the profile. */
final class SettingRules {
    private static final String FAST_SHUTDOWN = "FastShutdownBehavior";

    private SettingRules() {}

    static Stream<Seen> lookupsLeftOut(ProfileFacts facts) {
        return autodiscover(facts).filter(each -> isSwitch(each) && !isOff(each)).map(SettingRules::seen);
    }

    static Stream<Seen> localFile(ProfileFacts facts) {
        return autodiscover(facts)
                .filter(each -> !isSwitch(each) && each.name().contains(".") && !each.name().contains("@")
                        && each.text().toLowerCase(Locale.ROOT).endsWith(".xml"))
                .map(SettingRules::seen);
    }

    private static Stream<Setting> autodiscover(ProfileFacts facts) {
        return facts.profile().outlook().autodiscover().stream();
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
        Optional<Setting> setting = SizeLimits.find(facts.profile().outlook().fastShutdown(), FAST_SHUTDOWN);
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
