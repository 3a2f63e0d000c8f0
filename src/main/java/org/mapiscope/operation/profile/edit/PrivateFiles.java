package org.mapiscope.operation.profile.edit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/** Writes files that only this person can open, each whole or not at all, and none over another. Thread-safe. */
final class PrivateFiles {
    /** What a file is called until all of it is there. */
    static final String PART = ".part";

    private PrivateFiles() {}

    /** Makes a folder for this person alone; one that is there stays as it is. */
    static void makeFolder(Path folder) throws IOException {
        Path parent = parent(folder);
        Files.createDirectories(parent);
        if (!Files.isDirectory(folder)) {
            try {
                Files.createDirectory(folder, only(parent, "rwx------"));
            } catch (FileAlreadyExistsException e) {
                if (!Files.isDirectory(folder)) {
                    throw e;
                }
            }
        }
    }

    private static Path parent(Path file) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null) {
            throw new FileSystemException(file.toString(), null, "it is in no folder");
        }
        return parent;
    }

    /** Where the system has no such permissions, the folder's own stand. */
    private static FileAttribute<?>[] only(Path folder, String permissions) throws IOException {
        FileStore store = Files.getFileStore(folder);
        return store.supportsFileAttributeView(PosixFileAttributeView.class)
                ? new FileAttribute<?>[]{
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }

    /**
     * Writes a new file; its bytes are on the disk before it has its name.
     *
     * @return whether there was none of that name
     */
    static boolean writeNew(Path file, byte[] bytes) throws IOException {
        Path folder = parent(file);
        Path part = folder.resolve(UUID.randomUUID() + PART);
        try {
            try (FileChannel out = FileChannel.open(part,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), only(folder, "rw-------"))) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
                out.force(true);
            }
            return name(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static boolean name(Path part, Path file) throws IOException {
        try {
            // unlike a move, a link is never put in the place of another process's file
            Files.createLink(file, part);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (IOException | UnsupportedOperationException e) {
            return moved(part, file);
        }
    }

    /** Where the file system has no links. */
    private static boolean moved(Path part, Path file) throws IOException {
        try {
            Files.move(part, file);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }
}
