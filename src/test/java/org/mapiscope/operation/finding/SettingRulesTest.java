package org.mapiscope.operation.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mapiscope.operation.finding.Check.findings;
import static org.mapiscope.operation.finding.Check.once;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapiscope.operation.profile.OutlookSettings.Setting;

class SettingRulesTest {
    private static final String OUTLOOK = "Software\\Microsoft\\Office\\16.0\\Outlook\\";
    private static final String POLICY = "Software\\Policies\\Microsoft\\Office\\16.0\\Outlook\\";
    private final SnapshotBuilder profile = SnapshotBuilder.exchange();

    @ParameterizedTest
    @ValueSource(strings = {"ExcludeHttpRedirect", "ExcludeScpLookup", "ExcludeHttpsRootDomain",
        "ExcludeHttpsAutoDiscoverDomain", "ExcludeSrvRecord", "ExcludeLastKnownGoodUrl",
        "ExcludeExplicitO365Endpoint", "PreferLocalXML"})
    void aSettingThatChangesAutodiscoverIsANote(String name) {
        profile.autodiscover.add(new Setting(OUTLOOK + "AutoDiscover", name, "1"));

        assertEquals(once(ProfileRule.AUTODISCOVER_LEFT_OUT, List.of(name, "1"), OUTLOOK + "AutoDiscover", name),
                findings(ProfileRule.AUTODISCOVER_LEFT_OUT, profile));
    }

    @Test
    void aLocalFileForADomainIsANote() {
        profile.autodiscover.add(new Setting(OUTLOOK + "AutoDiscover", "example.org", "C:\\a\\example.XML"));

        assertEquals(once(ProfileRule.AUTODISCOVER_LOCAL_FILE, List.of("example.org", "C:\\a\\example.XML"),
                OUTLOOK + "AutoDiscover", "example.org"), findings(ProfileRule.AUTODISCOVER_LOCAL_FILE, profile));
    }

    @ParameterizedTest
    @CsvSource({"yahoo.com, C:\\a\\yahoo.xml",
        "example.org, C:\\PROGRA~1\\MICROS~2\\Office14\\OUTLOO~1\\EXAMPL~1.XML",
        "example.org, C:\\Program Files\\Microsoft Office\\Office14\\OutlookAutoDiscover\\example.org.xml",
        "example.org, https://example.org"})
    void whatOutlookBringsForOtherDomainsIsNotFound(String domain, String text) {
        profile.autodiscover.add(new Setting(OUTLOOK + "AutoDiscover", domain, text));

        assertEquals(List.of(), findings(ProfileRule.AUTODISCOVER_LOCAL_FILE, profile));
    }

    @Test
    void whatAnotherVersionOfOutlookReadsIsNotFound() {
        profile.autodiscover.add(new Setting("Software\\Microsoft\\Office\\14.0\\Outlook\\AutoDiscover",
                "ExcludeScpLookup", "1"));

        assertEquals(List.of(), findings(ProfileRule.AUTODISCOVER_LEFT_OUT, profile));
    }

    @Test
    void fastShutdownThatIsOffIsANote() {
        profile.fastShutdown.add(new Setting(POLICY + "Options\\Shutdown", "FastShutdownBehavior", "2"));

        assertEquals(once(ProfileRule.FAST_SHUTDOWN_OFF, List.of("FastShutdownBehavior", "2"),
                POLICY + "Options\\Shutdown", "FastShutdownBehavior"),
                findings(ProfileRule.FAST_SHUTDOWN_OFF, profile));
    }

    @Test
    void fastShutdownOnlyWhereAllAgreeIsANote() {
        profile.fastShutdown.add(new Setting(POLICY + "Options\\Shutdown", "FastShutdownBehavior", "1"));

        assertEquals(once(ProfileRule.FAST_SHUTDOWN_OPT_IN, List.of("FastShutdownBehavior", "1"),
                POLICY + "Options\\Shutdown", "FastShutdownBehavior"),
                findings(ProfileRule.FAST_SHUTDOWN_OPT_IN, profile));
    }

    @Test
    void aPolicyOnFastShutdownGoesBeforeAPersonsOwnSetting() {
        profile.fastShutdown.add(new Setting(OUTLOOK + "Options\\Shutdown", "FastShutdownBehavior", "2"));
        profile.fastShutdown.add(new Setting(POLICY + "Options\\Shutdown", "FastShutdownBehavior", "0"));

        assertEquals(List.of(), findings(ProfileRule.FAST_SHUTDOWN_OFF, profile));
    }

    @Test
    void aWarningSizeAboveTheLimitIsFound() {
        profile.sizeLimits.add(new Setting(OUTLOOK + "PST", "MaxLargeFileSize", "1024"));
        profile.sizeLimits.add(new Setting(OUTLOOK + "PST", "WarnLargeFileSize", "2048"));

        assertEquals(once(ProfileRule.SIZE_LIMITS_CROSSED, List.of("2147483648", "1073741824"), OUTLOOK + "PST",
                "MaxLargeFileSize", OUTLOOK + "PST", "WarnLargeFileSize"),
                findings(ProfileRule.SIZE_LIMITS_CROSSED, profile));
    }

    @Test
    void aLimitAloneIsNoContradiction() {
        profile.sizeLimits.add(new Setting(OUTLOOK + "PST", "MaxLargeFileSize", "1024"));

        assertEquals(List.of(), findings(ProfileRule.SIZE_LIMITS_CROSSED, profile));
    }
}
