package org.mapiscope.subsystem.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mapiscope.subsystem.profile.TestProfiles.failure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiError;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProp.PropProblem;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.ProfAdmin;
import org.mapiscope.mapi.ProfSect;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;

class SecretsTest {
    private static final String WORD = "correct horse battery staple";
    private static final PropValue PASSWORD = new PropValue.UnicodeValue(PropTag.of(0x67F0, PropType.PT_UNICODE), WORD);
    private static final PropValue PIN = new PropValue.String8Value(PropTag.of(0x6600, PropType.PT_STRING8),
            Bytes.of(WORD.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    private static final PropValue PATH = new PropValue.UnicodeValue(PropTags.PR_PST_PATH_W, "/plain/path.pst");
    private static final List<PropTag> TAGS = List.of(PASSWORD.tag(), PIN.tag());

    @TempDir
    Path folder;

    private final MapKeys keys = new MapKeys();
    private MapiUid service = MapiUid.random();

    @BeforeEach
    void createProfile() throws MapiException {
        try (TestProfiles test = new TestProfiles(folder, keys)) {
            test.create("p");
            service = test.addService("p", "a");
        }
    }

    private static ProfSect section(TestProfiles test, MapiUid section) throws MapiException {
        return test.profiles.open("p").section(section);
    }

    /** {@return the values of the two secrets, as a program started anew reads them} */
    private List<PropValue> read(String profile, SecretKeys with) throws MapiException {
        try (TestProfiles test = new TestProfiles(folder, with)) {
            return test.profiles.open(profile).section(service).getProps(TAGS, 0);
        }
    }

    private static List<PropValue> errors(HResult result) {
        return TAGS.stream().<PropValue>map(tag -> new PropValue.ErrorValue(tag, result)).toList();
    }

    /** {@return which of the files in the folder hold {@code words} in the clear} */
    private List<Path> filesWith(String words) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                if (bytes.contains(words)
                        || bytes.contains(new String(words.getBytes(StandardCharsets.UTF_16LE),
                                StandardCharsets.ISO_8859_1))) {
                    found.add(file.getFileName());
                }
            }
        }
        return found;
    }

    @Test
    void aSecretIsReadAgainAndIsNowhereInTheClear() throws Exception {
        try (TestProfiles test = new TestProfiles(folder, keys)) {
            assertEquals(List.of(), section(test, service).setProps(List.of(PASSWORD, PIN, PATH)));

            assertEquals(List.of(), filesWith(WORD));
            assertEquals(List.of(Path.of(Profiles.FILE_NAME)), filesWith("/plain/path.pst"));
        }
        assertEquals(List.of(PASSWORD, PIN), read("p", keys));
    }

    @Test
    void noSecretIsInTheClearInTheJournalOfAChange() throws Exception {
        try (TestProfiles test = new TestProfiles(folder, keys)) {
            section(test, service).setProps(List.of(PASSWORD));
            SqliteStorage storage = new SqliteStorage(folder.resolve(Profiles.FILE_NAME));

            storage.change("test", contents -> {
                for (ProfileStorage.ProfileName name : contents.names()) {
                    contents.remove(name.id());
                }
                assertEquals(true, Files.exists(folder.resolve("profiles.db-journal")));
                assertEquals(List.of(), uncheckedFilesWith(WORD));
                return "";
            });
            storage.close();
        }
    }

    private List<Path> uncheckedFilesWith(String words) {
        try {
            return filesWith(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aSecretIsInNoListAndNotCopied() throws MapiException {
        try (TestProfiles test = new TestProfiles(folder, keys)) {
            MapiUid own = MapiUid.random();
            ProfSect section = section(test, own);
            section.setProps(List.of(PASSWORD));
            ProfSect copy = section(test, MapiUid.random());

            section.copyTo(List.of(), copy, 0);

            List<PropTag> common = List.of(PropTags.PR_OBJECT_TYPE, PropTags.PR_PROFILE_NAME_W);
            assertEquals(common, section.getPropList(0));
            assertEquals(2, section.getProps(List.of(), 0).size());
            assertEquals(common, copy.getPropList(0));
        }
    }

    @Test
    void whatAServiceCallsPlainIsASecretEverywhereElse() throws Exception {
        try (TestProfiles test = new TestProfiles(folder, keys)) {
            MapiUid store = test.profiles.open("p").providers().getFirst().uid();
            section(test, store).setProps(List.of(PATH));
            assertEquals(List.of(Path.of(Profiles.FILE_NAME)), filesWith("/plain/path.pst"));
            section(test, store).deleteProps(List.of(PATH.tag()));

            section(test, MapiUid.random()).setProps(List.of(PATH));

            assertEquals(List.of(), filesWith("/plain/path.pst"));
        }
    }

    @Test
    void theKeyStoreIsNotTouchedBeforeThereIsASecret() throws MapiException {
        try (TestProfiles test = new TestProfiles(folder, keys)) {
            section(test, service).setProps(List.of(PATH));
            section(test, service).getProps(List.of(), 0);
        }

        assertEquals(0, keys.asked.get());
    }

    @Test
    void thereIsOneKeyForAllSecrets() throws MapiException {
        for (int i = 0; i < 3; i++) {
            try (TestProfiles test = new TestProfiles(folder, keys)) {
                section(test, MapiUid.random()).setProps(List.of(PASSWORD));
            }
        }

        assertEquals(1, keys.keys.size());
    }

    @Test
    void withoutAKeyStoreASecretIsKeptInMemoryOnlyAndThatIsSaid() throws Exception {
        try (TestProfiles test = new TestProfiles(folder, new NoKeys())) {
            ProfSect section = section(test, service);

            assertEquals(List.of(new PropProblem(1, PASSWORD.tag(), HResult.MAPI_E_NO_ACCESS)),
                    section.setProps(List.of(PATH, PASSWORD)));

            assertEquals(Optional.of(new MapiError("The secret property 0x67F0001F is kept in memory only and asked for"
                    + " again next time: there is no key store", "IProfSect", 0, 0)),
                    section.getLastError(HResult.MAPI_E_NO_ACCESS, 0));
            assertEquals(List.of(PATH, PASSWORD),
                    section(test, service).getProps(List.of(PATH.tag(), PASSWORD.tag()), 0));
        }
        assertEquals(List.of(), filesWith(WORD));
        assertEquals(errors(HResult.MAPI_E_NOT_FOUND), read("p", new NoKeys()));
    }

    @Test
    void aServiceCanBeConfiguredWithASecretThatIsKeptInMemoryOnly() throws MapiException {
        try (TestProfiles test = new TestProfiles(folder, new NoKeys())) {
            test.services("p").configureMsgService(service, 0, 0, List.of(PATH, PASSWORD));

            assertEquals(List.of(PASSWORD), section(test, service).getProps(List.of(PASSWORD.tag()), 0));
        }
    }

    @Test
    void aSecretThatCannotBeStoredReplacesTheOneThatIsStored() throws MapiException {
        PropValue later = new PropValue.UnicodeValue(PASSWORD.tag(), "later");
        try (TestProfiles test = new TestProfiles(folder, keys)) {
            section(test, service).setProps(List.of(PASSWORD));
        }

        try (TestProfiles test = new TestProfiles(folder, new NoKeys())) {
            section(test, service).setProps(List.of(later));
            assertEquals(List.of(later), section(test, service).getProps(List.of(PASSWORD.tag()), 0));
        }

        assertEquals(errors(HResult.MAPI_E_NOT_FOUND), read("p", keys));
    }

    @Test
    void aSecretWhoseKeyIsNotThereIsAnErrorAndComesBackWithTheKey() throws MapiException {
        try (TestProfiles test = new TestProfiles(folder, keys)) {
            section(test, service).setProps(List.of(PASSWORD, PIN));
        }

        MapKeys others = new MapKeys();
        assertEquals(errors(HResult.MAPI_E_NO_ACCESS), read("p", others));
        try (TestProfiles test = new TestProfiles(folder, others)) {
            section(test, MapiUid.random()).setProps(List.of(PIN));
        }

        assertEquals(List.of(PASSWORD, PIN), read("p", keys));
    }

    @Test
    void aCopiedProfileHasTheSecrets() throws MapiException {
        try (TestProfiles test = new TestProfiles(folder, keys)) {
            section(test, service).setProps(List.of(PASSWORD, PIN));
            test.admin().copyProfile("p", "q", 0, 0);
        }

        assertEquals(List.of(PASSWORD, PIN), read("q", keys));
    }

    @Test
    void aSecretOfATemporaryProfileStaysInMemory() throws Exception {
        try (TestProfiles test = new TestProfiles(folder, keys)) {
            test.admin().createProfile("t", 0, ProfAdmin.TEMPORARY);
            Profile session = test.profiles.open("t");

            assertEquals(List.of(), session.section(service).setProps(List.of(PASSWORD)));
            test.admin().copyProfile("t", "copy", 0, 0);

            assertEquals(List.of(PASSWORD), session.section(service).getProps(List.of(PASSWORD.tag()), 0));
            assertEquals(List.of(PASSWORD),
                    test.profiles.open("copy").section(service).getProps(List.of(PASSWORD.tag()), 0));
        }
        assertEquals(List.of(), filesWith(WORD));
        assertEquals(0, keys.asked.get());
        assertEquals(errors(HResult.MAPI_E_NOT_FOUND), read("copy", keys));
    }

    @Test
    void deletedSecretsAreGone() throws MapiException {
        for (SecretKeys each : List.of(keys, new NoKeys())) {
            try (TestProfiles test = new TestProfiles(folder, each)) {
                ProfSect section = section(test, service);
                section.setProps(List.of(PASSWORD, PIN));

                assertEquals(List.of(), section.deleteProps(TAGS));

                assertEquals(errors(HResult.MAPI_E_NOT_FOUND), section.getProps(TAGS, 0));
            }
        }
    }

    @Test
    void aSecretMovedToAnotherPlaceMeansNothingThere() throws MapiException {
        MapiUid elsewhere = MapiUid.random();
        try (TestProfiles test = new TestProfiles(folder, keys)) {
            section(test, service).setProps(List.of(PASSWORD, PIN));
        }
        SqliteStorage storage = new SqliteStorage(folder.resolve(Profiles.FILE_NAME));
        storage.change("test", contents -> {
            ProfileData data = contents.find("p").orElseThrow();
            contents.put(new ProfileData(data.id(), data.name(), false, data.services(), data.providers(),
                    Map.of(elsewhere, data.section(service))));
            return "";
        });
        storage.close();

        service = elsewhere;
        assertEquals(errors(HResult.MAPI_E_NO_ACCESS), read("p", keys));
    }

    @Test
    void aDeletedServicesSecretsAreForgotten() throws MapiException {
        try (TestProfiles test = new TestProfiles(folder, new NoKeys())) {
            ProfSect section = section(test, service);
            section.setProps(List.of(PASSWORD));

            test.services("p").deleteMsgService(service);

            assertEquals(List.of(new PropValue.ErrorValue(PASSWORD.tag(), HResult.MAPI_E_NOT_FOUND)),
                    section.getProps(List.of(PASSWORD.tag()), 0));
            failure(HResult.MAPI_E_NOT_FOUND, () -> test.profiles.open("p").section(service, 0));
        }
    }
}
