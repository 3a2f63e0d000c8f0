package org.mapiscope.operation.profile.edit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.ProfileContent;
import org.mapiscope.operation.export.SafeName;

/**
 * The backups of profiles: a file each, in a folder that only this person can open. None is ever written over, and none goes by
 * itself. Thread-safe, also with other processes.
 */
public final class ProfileBackups {
    /** What the folder is called, beside the profiles. */
    public static final String FOLDER = "backups";

    static final String WRITE = "Write a backup";
    private static final String READ = "Read a backup";
    private static final String FORMAT = "MapiScope profile backup";
    private static final int VERSION = 1;
    private static final String END = ".json";

    /** More bytes than this are no backup. */
    private static final long LARGEST = 64L << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    /** As it stands in a file's name, on every system. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH-mm-ss.SSS'Z'")
            .withZone(ZoneOffset.UTC);

    private static final String TIME_IN_NAME = "[0-9]{4}-[0-9-]{5} [0-9-]{8}\\.[0-9]{3}Z( \\([0-9]+\\))?";

    private final Optional<Path> folder;

    /** @param folder is made with the first backup */
    public ProfileBackups(Path folder) {
        this(Optional.of(folder));
    }

    private ProfileBackups(Optional<Path> folder) {
        this.folder = folder;
    }

    /**
     * {@return the backups beside the profiles of {@code own}; none where those are in no folder, as in a registry file}
     *
     * @param own MapiScope's own MAPI
     */
    public static ProfileBackups of(Mapi own) {
        return new ProfileBackups(own.folder().map(each -> each.resolve(FOLDER)));
    }

    /** {@return where they are; empty where there can be none} */
    public Optional<Path> folder() {
        return folder;
    }

    /**
     * Writes a backup of {@code profile} as a new file, named by profile and time.
     *
     * @throws MapiException {@code MAPI_E_NO_SUPPORT} where there is no folder; {@code MAPI_E_DISK_ERROR}
     */
    public ProfileBackup write(ProfileContent profile, String subsystem, Instant now) throws MapiException {
        Path place = folder.orElseThrow(() -> new MapiException(WRITE, HResult.MAPI_E_NO_SUPPORT,
                "there is no folder for backups, as the profiles are in none; name a file for the backup"));
        byte[] text = text(profile, subsystem, now);
        try {
            PrivateFiles.makeFolder(place);
            for (int number = 1;; number++) {
                String end = " " + TIME.format(now) + (number == 1 ? "" : " (" + number + ")") + END;
                Path file = place.resolve(SafeName.of(profile.name(), end, Integer.MAX_VALUE));
                if (PrivateFiles.writeNew(file, text)) {
                    return new ProfileBackup(file, now, subsystem, profile);
                }
            }
        } catch (IOException e) {
            throw new MapiException(WRITE, HResult.MAPI_E_DISK_ERROR,
                    "no backup can be written to " + place + ": " + e.getMessage(), e);
        }
    }

    /**
     * Writes a backup to a file that a person named.
     *
     * @throws MapiException {@code MAPI_E_COLLISION} when there is one; {@code MAPI_E_DISK_ERROR}
     */
    public static ProfileBackup write(ProfileContent profile, String subsystem, Path file) throws MapiException {
        Instant now = Instant.now();
        try {
            if (PrivateFiles.writeNew(file, text(profile, subsystem, now))) {
                return new ProfileBackup(file, now, subsystem, profile);
            }
        } catch (IOException e) {
            throw new MapiException(WRITE, HResult.MAPI_E_DISK_ERROR,
                    "no backup can be written to " + file + ": " + e.getMessage(), e);
        }
        throw new MapiException(WRITE, HResult.MAPI_E_COLLISION, "there is a file " + file + " already");
    }

    private static byte[] text(ProfileContent profile, String subsystem, Instant now) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("format", FORMAT).put("version", VERSION)
                .put("written", now.toString()).put("subsystem", subsystem);
        root.set("profile", ContentJson.write(profile));
        try {
            return MAPPER.writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Only what JSON has is to be written", e);
        }
    }

    /** {@return what is in the folder, the newest first; also what cannot be read} */
    public List<Entry> list() throws MapiException {
        return files().stream().map(ProfileBackups::entry).sorted(Comparator.comparing(ProfileBackups::time).reversed()
                .thenComparing(each -> each.file().toString())).toList();
    }

    /** {@return the newest backup of a profile of that name, as far as the names of the files say} */
    Optional<ProfileBackup> newest(String profile) throws MapiException {
        // without the time a profile of a longer name would be taken for this one
        Pattern name = Pattern.compile(
                Pattern.quote(SafeName.of(profile, "", Integer.MAX_VALUE)) + " " + TIME_IN_NAME + Pattern.quote(END));
        Optional<Path> file = files().stream()
                .filter(each -> name.matcher(String.valueOf(each.getFileName())).matches())
                .max(Comparator.comparing(Path::toString));
        return file.flatMap(each -> entry(each).backup()).filter(each -> each.profile().name().equals(profile));
    }

    private List<Path> files() throws MapiException {
        return folder.isEmpty() ? List.of() : files(folder.get());
    }

    private static List<Path> files(Path folder) throws MapiException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*" + END)) {
            found.forEach(files::add);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new MapiException(READ, HResult.MAPI_E_DISK_ERROR,
                    "the folder " + folder + " cannot be read: " + e.getMessage(), e);
        }
        return files;
    }

    private static Instant time(Entry entry) {
        return entry.backup().map(ProfileBackup::written).orElse(Instant.MIN);
    }

    private static Entry entry(Path file) {
        try {
            return new Entry(file, Optional.of(read(file)), Optional.empty());
        } catch (MapiException e) {
            return new Entry(file, Optional.empty(), Optional.of(e));
        }
    }

    /** A file in the folder: a backup, or why it is none. */
    public record Entry(Path file, Optional<ProfileBackup> backup, Optional<MapiException> defect) {}

    /**
     * Reads a backup.
     *
     * @throws MapiException {@code MAPI_E_NOT_FOUND}; {@code MAPI_E_CORRUPT_DATA} with place and reason; {@code
     *     MAPI_E_VERSION} for one of a later form; {@code MAPI_E_DISK_ERROR}
     */
    public static ProfileBackup read(Path file) throws MapiException {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                // from a device or a pipe a read may never come back
                throw new MapiException(READ, HResult.MAPI_E_DISK_ERROR, file + " is no regular file");
            }
            if (Files.size(file) > LARGEST) {
                throw corrupt(file, "has more bytes than a backup");
            }
            return read(file, MAPPER.readTree(Files.readAllBytes(file)));
        } catch (NoSuchFileException e) {
            throw new MapiException(READ, HResult.MAPI_E_NOT_FOUND, "there is no file " + file, e);
        } catch (JsonProcessingException e) {
            throw corrupt(file, "is no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new MapiException(READ, HResult.MAPI_E_DISK_ERROR,
                    file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static ProfileBackup read(Path file, JsonNode root) throws MapiException {
        if (!root.path("format").asText().equals(FORMAT) || !root.path("version").isInt()) {
            throw corrupt(file, "is no backup of a profile");
        }
        if (root.path("version").intValue() > VERSION) {
            throw new MapiException(READ, HResult.MAPI_E_VERSION,
                    file + " was written by a later version of this program");
        }
        try {
            return new ProfileBackup(file, Instant.parse(PropJson.word(root, "written")),
                    PropJson.word(root, "subsystem"), ContentJson.read(root.path("profile")));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw corrupt(file, String.valueOf(e.getMessage()));
        }
    }

    private static MapiException corrupt(Path file, String why) {
        return new MapiException(READ, HResult.MAPI_E_CORRUPT_DATA, file + " " + why);
    }
}
