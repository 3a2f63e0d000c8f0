package org.mapiscope.store.pst.write;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.mapiscope.mapi.file.ExistingFile;

/**
 * A file that appears whole or not at all: it is written under another name beside its place, and gets its own when it
 * is complete. One thread.
 */
public final class NewFile implements Closeable {

    private final Path target;
    private final ExistingFile existing;
    private final Path temporary;

    private NewFile(Path target, ExistingFile existing) {
        this.target = target;
        this.existing = existing;
        this.temporary = StaleFiles.beside(target);
    }

    /** @throws FileAlreadyExistsException when there is something at {@code target} that cannot or must not be replaced */
    public static NewFile begin(Path target, ExistingFile existing) throws IOException {
        Path whole = target.toAbsolutePath();
        boolean there = Files.exists(whole, LinkOption.NOFOLLOW_LINKS);
        if (there && (existing == ExistingFile.KEEP || !Files.isRegularFile(whole, LinkOption.NOFOLLOW_LINKS))) {
            throw new FileAlreadyExistsException(target.toString());
        }
        removeStale(whole);
        return new NewFile(whole, existing);
    }

    private static void removeStale(Path target) {
        try {
            StaleFiles.remove(target);
        } catch (IOException e) {
            // what is left over stays, as it would without this; if nothing can be written here, writing says so
            return;
        }
    }

    /** {@return where to make the file}; what is there is removed in the end */
    public Path path() {
        // an interrupted program leaves nothing behind; only one that is killed does, and the next one removes that
        temporary.toFile().deleteOnExit();
        return temporary;
    }

    /** Gives the file its name. Its bytes must be on the disk, and it must be closed. */
    public void keep() throws IOException {
        if (existing == ExistingFile.REPLACE) {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } else {
            moveWithoutReplacing();
        }
        try (FileChannel folder = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (FileSystemException e) {
            // Windows opens no folders, and writes names at once
            return;
        }
    }

    /** A link fails where something has appeared meanwhile; a move would replace it. */
    private void moveWithoutReplacing() throws IOException {
        try {
            Files.createLink(target, temporary);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (FileSystemException | UnsupportedOperationException e) {
            Files.move(temporary, target);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(temporary);
    }
}
