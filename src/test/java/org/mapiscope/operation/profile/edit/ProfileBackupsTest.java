package org.mapiscope.operation.profile.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.ProfileContent;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.export.SafeName;

class ProfileBackupsTest {
    private static final Instant NOW = Instant.parse("2024-02-29T12:34:56.789Z");
    private static final MapiUid ID = MapiUid.parse("00000000-0000-0000-0000-000000000001");
    private static final MapiUid SERVICE = MapiUid.parse("00000000-0000-0000-0000-000000000002");
    private static final MapiUid PROVIDER = MapiUid.parse("00000000-0000-0000-0000-000000000003");
    private static final MapiUid OWN = MapiUid.parse("00000000-0000-0000-0000-000000000004");

    @TempDir
    Path folder;

    private ProfileBackups backups() {
        return new ProfileBackups(folder.resolve("backups"));
    }

    private static PropTag tag(int id, PropType type) {
        return PropTag.of(id, type);
    }

    private static ProfileContent profile(List<PropValue> values) {
        return new ProfileContent(ID, "Größe: 1/2", true,
                List.of(new ProfileContent.Service(SERVICE, "MSUPST MS", true)),
                List.of(new ProfileContent.Provider(PROVIDER, SERVICE, 33, "x.dll", "File", 0x22)),
                List.of(new ProfileContent.Section(OWN, values, List.of(tag(0x67F0, PropType.PT_UNICODE)))));
    }

    private static List<PropValue> everyType() {
        return List.of(new PropValue.NullValue(tag(0x7000, PropType.PT_NULL)),
                new PropValue.ShortValue(tag(0x7001, PropType.PT_I2), (short) -2),
                new PropValue.LongValue(tag(0x7002, PropType.PT_LONG), Integer.MIN_VALUE),
                new PropValue.FloatValue(tag(0x7003, PropType.PT_R4), 0.1f),
                new PropValue.FloatValue(tag(0x7004, PropType.PT_R4), Float.NEGATIVE_INFINITY),
                new PropValue.DoubleValue(tag(0x7005, PropType.PT_DOUBLE), -0.0),
                new PropValue.DoubleValue(tag(0x7006, PropType.PT_DOUBLE), 1e300),
                new PropValue.CurrencyValue(tag(0x7007, PropType.PT_CURRENCY), Long.MAX_VALUE),
                new PropValue.AppTimeValue(tag(0x7008, PropType.PT_APPTIME), Double.NaN),
                new PropValue.ErrorValue(tag(0x7009, PropType.PT_UNICODE), HResult.MAPI_E_CORRUPT_DATA),
                new PropValue.BooleanValue(tag(0x700A, PropType.PT_BOOLEAN), true),
                new PropValue.LongLongValue(tag(0x700B, PropType.PT_I8), Long.MIN_VALUE),
                new PropValue.String8Value(tag(0x700C, PropType.PT_STRING8), Bytes.of((byte) 0xE4, (byte) 0x80),
                        StandardCharsets.ISO_8859_1),
                new PropValue.UnicodeValue(tag(0x700D, PropType.PT_UNICODE), "Grö\u0000ße 世界 \uD83D\uDE00"),
                new PropValue.UnicodeValue(tag(0x700E, PropType.PT_UNICODE), "half \uD83D"),
                new PropValue.SysTimeValue(tag(0x700F, PropType.PT_SYSTIME), -1),
                new PropValue.ClsidValue(tag(0x7010, PropType.PT_CLSID), OWN),
                new PropValue.BinaryValue(tag(0x7011, PropType.PT_BINARY), Bytes.of((byte) 0, (byte) 0xFF)),
                new PropValue.MultiValue(tag(0x7012, PropType.PT_MV_UNICODE),
                        List.of(new PropValue.UnicodeValue(tag(0x7012, PropType.PT_UNICODE), "a"),
                                new PropValue.UnicodeValue(tag(0x7012, PropType.PT_UNICODE), "\uDE00"))),
                new PropValue.MultiValue(tag(0x7013, PropType.PT_MV_BINARY),
                        List.of(new PropValue.BinaryValue(tag(0x7013, PropType.PT_BINARY), Bytes.EMPTY))),
                new PropValue.UnknownValue(tag(0x7014, new PropType(0x0FFF)), Bytes.of((byte) 7)));
    }

    @Test
    void aBackupReadBackIsTheSameToTheLastValue() throws MapiException {
        ProfileBackup written = backups().write(profile(everyType()), "embedded", NOW);

        assertEquals(written, ProfileBackups.read(written.file()));
    }

    @Test
    void aBackupIsNamedByProfileAndTime() throws MapiException {
        ProfileBackup written = backups().write(profile(List.of()), "embedded", NOW);

        // a system without a language writes names of files in ASCII
        String profile = SafeName.of("Größe: 1/2", "", Integer.MAX_VALUE);

        assertEquals(profile + " 2024-02-29 12-34-56.789Z.json", String.valueOf(written.file().getFileName()));
    }

    @Test
    void noBackupIsWrittenOverAnother() throws MapiException {
        ProfileBackup first = backups().write(profile(List.of()), "embedded", NOW);
        ProfileBackup second = backups().write(profile(everyType()), "embedded", NOW);

        assertEquals(List.of(first, second), List.of(ProfileBackups.read(first.file()),
                ProfileBackups.read(second.file())));
        assertEquals(HResult.MAPI_E_COLLISION, assertThrows(MapiException.class,
                () -> ProfileBackups.write(profile(List.of()), "embedded", first.file())).result());
    }

    @Test
    void onlyThisPersonCanOpenFolderAndFile() throws MapiException, IOException {
        FileStore store = Files.getFileStore(folder);
        Assumptions.assumeTrue(store.supportsFileAttributeView(PosixFileAttributeView.class),
                "the file system has no permissions");
        ProfileBackup written = backups().write(profile(List.of()), "embedded", NOW);

        assertEquals(List.of("rwx------", "rw-------"),
                List.of(PosixFilePermissions.toString(Files.getPosixFilePermissions(backups().folder().orElseThrow())),
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(written.file()))));
    }

    @Test
    void backupsAreListedTheNewestFirstAndWhatCannotBeReadLast() throws MapiException, IOException {
        ProfileBackup old = backups().write(profile(List.of()), "embedded", NOW);
        ProfileBackup later = backups().write(profile(List.of()), "embedded", NOW.plusSeconds(1));
        Path damaged = Files.writeString(backups().folder().orElseThrow().resolve("x.json"), "{\"format\":");
        // what a process leaves that ends while it writes
        Files.writeString(backups().folder().orElseThrow().resolve("y" + PrivateFiles.PART), "{\"format\":");

        List<ProfileBackups.Entry> found = backups().list();

        assertEquals(List.of(Optional.of(later), Optional.of(old), Optional.empty()),
                found.stream().map(ProfileBackups.Entry::backup).toList());
        assertEquals(damaged + " is no JSON: Unexpected end-of-input within/between Object entries",
                found.getLast().defect().orElseThrow().detail());
    }

    @Test
    void theNewestOfAProfileIsNotThatOfOneWhoseNameBeginsLikeIt() throws MapiException {
        ProfileContent own = profile(List.of());
        ProfileBackup written = backups().write(own, "embedded", NOW);
        backups().write(new ProfileContent(ID, own.name() + " x", false, List.of(), List.of(), List.of()), "embedded",
                NOW);

        assertEquals(Optional.of(written.file()), backups().newest(own.name()).map(ProfileBackup::file));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDeviceIsNotReadAsABackup() {
        MapiException failed = assertThrows(MapiException.class, () -> ProfileBackups.read(Path.of("/dev/tty")));

        assertEquals(List.of(HResult.MAPI_E_DISK_ERROR, "/dev/tty is no regular file"),
                List.of(failed.result(), failed.detail()));
    }

    @Test
    void aFolderThatIsNotThereHasNoBackups() throws MapiException {
        assertEquals(List.of(), backups().list());
    }

    @Test
    void damageIsNamedWithItsPlace() throws MapiException, IOException {
        Path file = backups().write(profile(everyType()), "embedded", NOW).file();
        Files.writeString(file, Files.readString(file).replace("\"value\" : -2147483648", "\"value\" : 2147483648"));

        assertEquals(file + " sections[0] properties[2] is no value of PT_LONG: 2147483648",
                assertThrows(MapiException.class, () -> ProfileBackups.read(file)).detail());
    }

    @Test
    void aLaterFormIsNotGuessedAt() throws MapiException, IOException {
        Path file = backups().write(profile(List.of()), "embedded", NOW).file();
        Files.writeString(file, Files.readString(file).replace("\"version\" : 1", "\"version\" : 2"));

        assertEquals(HResult.MAPI_E_VERSION,
                assertThrows(MapiException.class, () -> ProfileBackups.read(file)).result());
    }

    @Test
    void anyBytesAreABackupOrCorruptData() throws MapiException, IOException {
        byte[] good = Files.readAllBytes(backups().write(profile(everyType()), "embedded", NOW).file());
        Random random = new Random(5);
        Path file = folder.resolve("mutated.json");
        for (int i = 0; i < 500; i++) {
            byte[] bytes = good.clone();
            for (int change = 0; change <= random.nextInt(4); change++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(128);
            }
            Files.write(file, bytes);
            assertEquals(true, isBackupOrCorrupt(file));
        }
    }

    private static boolean isBackupOrCorrupt(Path file) {
        try {
            return ProfileBackups.read(file).file().equals(file);
        } catch (MapiException e) {
            return e.result().equals(HResult.MAPI_E_CORRUPT_DATA) || e.result().equals(HResult.MAPI_E_VERSION);
        }
    }
}
