package org.mapiscope.operation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.operation.compare.CompareLabel;
import org.mapiscope.operation.compare.CompareRow;
import org.mapiscope.operation.compare.ProfileComparison;
import org.mapiscope.operation.profile.ProfileAccount;
import org.mapiscope.operation.profile.ProfileSnapshot;
import org.mapiscope.operation.profile.ProfileSource;
import org.mapiscope.operation.profile.ProfileSources;
import org.mapiscope.registry.MemoryRegistry;
import org.mapiscope.registry.Registry;
import org.mapiscope.registry.RegistryKey;
import org.mapiscope.registry.RegistryValue;
import org.mapiscope.registry.file.RegistryFiles;

/** A report and a comparison of a real profile of Outlook 2010. */
class SampleReportTest {
    private static final Path HIVE = Path.of(System.getProperty("mapiscope.samples", "../shared/samples"),
            "registry/log2timeline__NTUSER-WIN7.DAT");
    private static final String PLACE = "Software\\Microsoft\\Windows NT\\CurrentVersion\\Windows Messaging Subsystem";
    private static final Pattern EMAIL = Pattern.compile("[\\w.-]+@([\\w-]+)\\.[\\w.]+");
    private static final Pattern UID = Pattern.compile("[0-9a-f]{32}");

    @BeforeEach
    void needsTheSample() {
        assumeTrue(Files.exists(HIVE), "the samples are not here");
    }

    private static ProfileSnapshot read(Registry registry) throws IOException, MapiException {
        List<ProfileSource> sources = ProfileSources.of(registry, Optional.empty());
        ProfileSnapshot profile = sources.getFirst().read("Outlook");
        for (ProfileSource each : sources) {
            each.close();
        }
        return profile;
    }

    @Test
    void nobodyIsInTheReportWithAllSections() throws IOException, MapiException {
        ProfileSnapshot profile = read(RegistryFiles.open(HIVE));
        ReportContent content = ReportContent.of(ProgramFacts.now("1.2.3")).withProfile(profile, List.of());
        String open = Report.of(content, ReportSamples.request(Redaction.OFF)).json();
        Report report = Report.of(content, ReportSamples.request(Redaction.ON));
        Set<String> secrets = new LinkedHashSet<>();
        Matcher emails = EMAIL.matcher(open);
        while (emails.find()) {
            secrets.add(emails.group());
            secrets.add(emails.group(1));
        }
        for (ProfileAccount account : profile.accounts()) {
            account.displayName().ifPresent(secrets::add);
            account.servers().forEach(each -> secrets.add(each.address()));
        }
        profile.stores().forEach(each -> each.path().ifPresent(secrets::add));
        String all = (report.html() + report.json()).toLowerCase(Locale.ROOT);

        assertEquals(List.of(),
                secrets.stream().filter(each -> all.contains(each.toLowerCase(Locale.ROOT))).toList());
    }

    /** {@return the profile with every identifier of a service, a provider or an account's settings turned into another one} */
    private static MemoryRegistry underOtherIdentifiers(Registry registry, Set<String> own) throws IOException {
        MemoryRegistry other = new MemoryRegistry("other", "");
        copy(registry.root().subkey(PLACE).orElseThrow(), PLACE, own, other);
        return other;
    }

    private static void copy(RegistryKey key, String path, Set<String> own, MemoryRegistry to) throws IOException {
        MemoryRegistry.MemoryKey copy = to.key(path);
        for (RegistryValue value : key.values()) {
            String hex = value.data().hex().toLowerCase(Locale.ROOT);
            for (String uid : own) {
                hex = hex.replace(uid, other(uid));
            }
            copy.value(value.name(), value.type(), Bytes.ofHex(hex));
        }
        for (RegistryKey each : key.subkeys()) {
            String name = own.contains(each.name()) ? other(each.name()) : each.name();
            copy(each, path + "\\" + name, own, to);
        }
    }

    private static String other(String uid) {
        return new StringBuilder(uid).reverse().toString();
    }

    @Test
    void theSameProfileUnderOtherIdentifiersIsTheSame() throws IOException, MapiException {
        ProfileSnapshot profile = read(RegistryFiles.open(HIVE));
        Set<String> own = new LinkedHashSet<>();
        Stream.concat(
                profile.services().stream()
                        .flatMap(each -> Stream.concat(Stream.of(each.uid()),
                                each.providers().stream().map(provider -> provider.uid()))),
                profile.accounts().stream().flatMap(each -> each.preferences().stream())).map(MapiUid::bytes)
                .map(each -> each.hex().toLowerCase(Locale.ROOT)).filter(each -> UID.matcher(each).matches())
                .forEach(own::add);
        ProfileSnapshot other;
        try (Registry registry = RegistryFiles.open(HIVE)) {
            other = read(underOtherIdentifiers(registry, own));
        }

        ProfileComparison comparison = ProfileComparison.of(profile, other);

        assertEquals(List.of(), comparison.rows().stream().flatMap(SampleReportTest::differences)
                .filter(each -> !each.startsWith("OUTLOOK_VERSIONS") && !each.startsWith("SETTING")).toList());
    }

    private static Stream<String> differences(CompareRow row) {
        if (row.label() instanceof CompareLabel.OfGroup group
                && group.group() == CompareLabel.Group.SETTINGS) {
            return Stream.empty();
        }
        if (row.children().isEmpty()) {
            String label = row.label() instanceof CompareLabel.OfFact fact
                    ? fact.fact().name()
                    : row.label().toString();
            return row.isDifference()
                    ? Stream.of(label + ": " + row.left().orElse("-") + " | " + row.right().orElse("-"))
                    : Stream.empty();
        }
        return row.children().stream().flatMap(SampleReportTest::differences);
    }
}
