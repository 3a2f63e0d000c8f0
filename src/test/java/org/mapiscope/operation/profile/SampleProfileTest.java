package org.mapiscope.operation.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapiscope.mapi.FlagNames;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.operation.ProfileEntry;
import org.mapiscope.registry.MemoryRegistry;
import org.mapiscope.registry.Registry;
import org.mapiscope.registry.file.RegistryFiles;
import org.mapiscope.registry.profile.RegistrySection;

/** A real profile of Outlook 2010, out of a hive and out of .reg files made of it. */
class SampleProfileTest {
    private static final Path SAMPLES = Path.of(System.getProperty("mapiscope.samples", "../shared/samples"));
    private static final String HIVE = "registry/log2timeline__NTUSER-WIN7.DAT";
    private static final String ANSI = "reg/derived__log2timeline__NTUSER-WIN7-WMS.reg";
    private static final String UTF16 = "reg/derived__log2timeline__NTUSER-WIN7-WMS-utf16.reg";
    private static final String OTHER = "reg/derived__log2timeline__NTUSER-WIN7-Office14-Outlook.reg";
    private static final String SUBSYSTEM = "Software\\Microsoft\\Windows NT\\CurrentVersion\\Windows Messaging Subsystem";
    private static final String OFFICE = "Software\\Microsoft\\Office\\16.0\\Outlook";

    private static final String TREE = """
            service 94c69157b76a9b4695a7d02aee567563 CONTAB, Outlook Address Book, contab.dll!ServiceEntry, 0x22
              MAPI_AB_PROVIDER a4a706acf2199341bddd109f85b3e607 Outlook Address Book, contab.dll, 0x0
            service d62a6f79b0bd6f42b89024c32341f335 OMSAB, Mobile Address Book, omsxp.dll!OMSAbpServiceEntry, 0x22
              MAPI_AB_PROVIDER cb0feb848861b8448f2af93be8a188c3 Mobile Address Book Provider, omsxp.dll, 0x0
            service be0fb9fa761ad4409134f9df70fb8ed1 MSUPST MS, nfury@stark-research-labs.com, mspst.dll!PSTServiceEntry, 0x20
              MAPI_STORE_PROVIDER 93f9ea29aea81047b2e824b6a8583e48 nfury@stark-research-labs.com, mspst.dll, 0x2
            store 93f9ea29aea81047b2e824b6a8583e48 PST, default, C:\\Users\\nfury\\Documents\\Outlook Files\\nfury@stark-research-labs.com.pst from 93f9ea29aea81047b2e824b6a8583e48 001f6700
            account 00000001 MAPI, Mobile Address Book, -, - of d62a6f79b0bd6f42b89024c32341f335, settings 83042934d93de843a46155e55563255a
            account 00000002 MAPI, Outlook Address Book, -, - of 94c69157b76a9b4695a7d02aee567563, settings 11ac99c99d656a45b5364a9c730682f1
            account 00000003 POP3, nfury@stark-research-labs.com, Nick Fury, nfury@stark-research-labs.com of -, settings 28ae1b715a5b1b48b0bf80e516e1e334, default
              POP3 controller.shieldbase.local nfury@stark-research-labs.com -
              SMTP controller.shieldbase.local - NONE
              delivers to the store: true, folder 000000005CE98620D957114F8799EBCB5A5C55D082800000
            account 00000004 MAPI, nfury@stark-research-labs.com, -, - of be0fb9fa761ad4409134f9df70fb8ed1, settings e28182362a5fe04eb2685f5b6fbf9a3a
            address book a4a706acf2199341bddd109f85b3e607 [Contacts, Suggested Contacts]
            address book cb0feb848861b8448f2af93be8a188c3 []
            section 0a0d020000000000c000000000000046 KNOWN 24+0+0
            section 11ac99c99d656a45b5364a9c730682f1 REFERRED 1+0+0
            section 13dbb0c8aa05101a9bb000aa002fc45a KNOWN 0+0+0
            section 28ae1b715a5b1b48b0bf80e516e1e334 REFERRED 7+0+0
            section 3517490d76624c419a828607e2a54604 UNKNOWN 1+0+0
            section 83042934d93de843a46155e55563255a REFERRED 1+0+0
            section 8503020000000000c000000000000046 KNOWN 1+0+0
            section 9207f3e0a3b11019908b08002b2a56c2 KNOWN 4+0+0
            section 9375CFF0413111d3B88A00104B2A6676 KNOWN 0+5+0
            section 9375CFF0413111d3B88A00104B2A6676\\00000001 ACCOUNT 0+7+0
            section 9375CFF0413111d3B88A00104B2A6676\\00000002 ACCOUNT 0+7+0
            section 9375CFF0413111d3B88A00104B2A6676\\00000003 ACCOUNT 0+14+1
            section 9375CFF0413111d3B88A00104B2A6676\\00000004 ACCOUNT 0+7+0
            section 93f9ea29aea81047b2e824b6a8583e48 PROVIDER 14+0+0
            section 94c69157b76a9b4695a7d02aee567563 SERVICE 8+0+0
            section a4a706acf2199341bddd109f85b3e607 PROVIDER 19+0+0
            section be0fb9fa761ad4409134f9df70fb8ed1 SERVICE 8+0+0
            section cb0feb848861b8448f2af93be8a188c3 PROVIDER 7+0+0
            section d62a6f79b0bd6f42b89024c32341f335 SERVICE 8+0+0
            section ddb0922fc50b8d42be5a821ede840761 UNKNOWN 2+0+0
            section e28182362a5fe04eb2685f5b6fbf9a3a REFERRED 1+0+0
            section f86ed2903a4a11cfb57e524153480001 UNKNOWN 1+0+0
            section {D9734F19-8CFB-411D-BC59-833E334FCB5E} UNKNOWN 0+0+0
            section {D9734F19-8CFB-411D-BC59-833E334FCB5E}\\Calendar Summary UNKNOWN 0+0+0
            secret POP3 Password 189""";

    @TempDir
    private Path folder;

    private static Path sample(String name) {
        Path file = SAMPLES.resolve(name);
        assumeTrue(Files.exists(file), () -> "No sample " + file);
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {HIVE, ANSI, UTF16})
    void theProfileIsReadAsTheRegistryHasIt(String file) throws Exception {
        String top = file.equals(HIVE) ? "" : "HKEY_CURRENT_USER\\";
        List<ProfileSource> sources = ProfileSources.open(sample(file));
        try {
            ProfileSource source = sources.getFirst();
            ProfileSnapshot snapshot = source.read("Outlook");

            assertEquals(TREE, tree(snapshot));
            assertEquals(List.of(new ProfileEntry("Outlook", true)), source.profiles());
            assertEquals(new ProfileOrigin("embedded", Optional.of(sample(file).toString()),
                    Optional.of("Windows Messaging Subsystem"), Optional.of(top + SUBSYSTEM + "\\Profiles\\Outlook"),
                    List.of("Outlook"), Optional.of("Outlook")), snapshot.origin());
            assertEquals(1, sources.size());
        } finally {
            sources.getFirst().close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {HIVE, ANSI, UTF16})
    void theProfileIsTheSameWhereOutlook2016HasIt(String file) throws Exception {
        MemoryRegistry office = new MemoryRegistry();
        String top = file.equals(HIVE) ? "" : "HKEY_CURRENT_USER\\";
        try (Registry registry = RegistryFiles.open(sample(file))) {
            office.copy(registry.root().subkey(top + SUBSYSTEM + "\\Profiles").orElseThrow(),
                    "HKEY_CURRENT_USER\\" + OFFICE + "\\Profiles");
        }
        office.key("HKEY_CURRENT_USER\\" + OFFICE).string("DefaultProfile", "Outlook");
        ProfileSnapshot snapshot = ProfileSources.of(office, Optional.empty()).getFirst().read("Outlook");

        assertEquals(TREE, tree(snapshot));
        assertEquals(Optional.of("Outlook 16.0"), snapshot.origin().place());
        assertEquals(true, snapshot.isDefault());
    }

    @ParameterizedTest
    @ValueSource(strings = {ANSI, UTF16})
    void aRegFileWhoseKeysWereRewrittenHasTheSameProfile(String file) throws Exception {
        Charset charset = file.equals(UTF16) ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1;
        String text = Files.readString(sample(file), charset);
        Path rewritten = folder.resolve("rewritten.reg");
        Files.writeString(rewritten, '\uFEFF' + text.replace(SUBSYSTEM, OFFICE), StandardCharsets.UTF_16LE);
        List<ProfileSource> sources = ProfileSources.open(rewritten);

        assertEquals(List.of("rewritten.reg: Outlook 16.0"), sources.stream().map(ProfileSource::label).toList());
        assertEquals(TREE, tree(sources.getFirst().read("Outlook")));
        sources.getFirst().close();
    }

    @Test
    void anExportOfOneProfilesKeyAloneHasIt() throws Exception {
        MemoryRegistry cut = new MemoryRegistry();
        try (Registry registry = RegistryFiles.open(sample(HIVE))) {
            cut.copy(registry.root().subkey(SUBSYSTEM + "\\Profiles\\Outlook").orElseThrow(), "Somewhere\\Outlook");
        }

        assertEquals(TREE, tree(ProfileSources.of(cut, Optional.empty()).getFirst().read("Outlook")));
    }

    @Test
    void anExportOfOtherKeysHasNoPlaceForProfiles() throws Exception {
        assertEquals(List.of(), ProfileSources.open(sample(OTHER)));
    }

    @Test
    void theHiveTellsOfOutlookBesides() throws Exception {
        ProfileSource source = ProfileSources.open(sample(HIVE)).getFirst();

        OutlookSettings outlook = source.read("Outlook").outlook();

        assertEquals(List.of("14.0", "8.0"), outlook.versions());
        assertEquals(Optional.of("C:\\PROGRA~1\\MICROS~2\\Office14\\OUTLOO~1\\YAHOOJ~1.XML"), OutlookSettings
                .find(outlook.autodiscover(), "ybb.ne.jp").map(OutlookSettings.Setting::text));
        source.close();
    }

    private static String tree(ProfileSnapshot snapshot) {
        List<String> lines = new ArrayList<>();
        for (ProfileService each : snapshot.services()) {
            lines.add("service %s %s, %s, %s!%s, 0x%X".formatted(hex(each.uid()), each.name(), each.displayName(),
                    each.dllName().orElse("-"), each.entryName().orElse("-"), each.resourceFlags()));
            each.providers().forEach(provider -> lines.add("  %s %s %s, %s, 0x%X".formatted(
                    FlagNames.of("RESOURCE_TYPE").text(provider.resourceType()), hex(provider.uid()),
                    provider.displayName(), provider.dllName().orElse("-"), provider.resourceFlags())));
        }
        for (ProfileStore each : snapshot.stores()) {
            lines.add("store %s %s, %s, %s from %s".formatted(hex(each.provider()), each.kind(),
                    each.isDefault() ? "default" : "-", each.path().orElse("-"),
                    each.pathFrom().map(from -> from.section() + " " + from.value()).orElse("-")));
        }
        snapshot.accounts().forEach(each -> addAccount(snapshot, each, lines));
        snapshot.addressBooks()
                .forEach(each -> lines.add("address book %s %s".formatted(hex(each.provider()), each.containers())));
        snapshot.sections().forEach(each -> lines.add("section %s %s %d+%d+%d".formatted(each.key(), each.kind(),
                each.properties().size(), each.values().size(), each.secrets().size())));
        snapshot.sections().stream().flatMap(each -> each.secrets().stream())
                .forEach(each -> lines.add("secret %s %d".formatted(each.name(), each.bytes())));
        return lines.stream().collect(Collectors.joining("\n"));
    }

    private static void addAccount(ProfileSnapshot snapshot, ProfileAccount account, List<String> lines) {
        lines.add("account %s %s, %s, %s, %s of %s, settings %s%s".formatted(
                account.section().substring(account.section().indexOf('\\') + 1), account.type(), account.name(),
                account.displayName().orElse("-"), account.email().orElse("-"),
                account.service().map(SampleProfileTest::hex).orElse("-"),
                account.preferences().map(SampleProfileTest::hex).orElse("-"), account.isDefault() ? ", default" : ""));
        account.servers().forEach(each -> lines.add("  %s %s %s %s".formatted(each.protocol(), each.address(),
                each.user().orElse("-"), each.encryption().map(Enum::name).orElse("-"))));
        account.deliveryStore().ifPresent(store -> lines.add("  delivers to the store: %s, folder %s".formatted(
                PropValues.of(snapshot.section(snapshot.stores().getFirst().provider()).orElseThrow().properties())
                        .entryId(PropTags.PR_ENTRYID).equals(Optional.of(store)),
                account.deliveryFolder().orElseThrow())));
    }

    private static String hex(MapiUid uid) {
        return RegistrySection.name(uid);
    }
}
