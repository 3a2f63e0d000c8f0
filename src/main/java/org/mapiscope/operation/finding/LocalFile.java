package org.mapiscope.operation.finding;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.mapiscope.binary.PositionalFile;

/**
 * Looks at a file here.
 *
 * <p>Only Windows says whether a file is in use: it refuses to open one that another process does not share, and refuses a
 * lock where another process has one. Elsewhere locks are for programs that agree on them, and Outlook is none.
 *
 * @param windows whether this system is Windows
 * @param copy whether the file is a copy of the one that the profile means, so that who may write here says nothing
 */
record LocalFile(Path path, boolean windows, boolean copy, Opener opener) {

    /** Opens files for reading. */
    @FunctionalInterface
    interface Opener {
        PositionalFile open(Path path) throws IOException;
    }

    FileFacts facts() {
        try (PositionalFile file = opener.open(path)) {
            return new FileFacts.Found(path, file.size(), StoreHeader.read(file), windows && isLocked(),
                    copy || Files.isWritable(path), copy ? Optional.empty() : free());
        } catch (NoSuchFileException | NotDirectoryException e) {
            return new FileFacts.Missing(path.toString());
        } catch (AccessDeniedException e) {
            return new FileFacts.Unreadable(path.toString(), "access is denied");
        } catch (FileSystemException e) {
            return windows && Files.isRegularFile(path) && Files.isReadable(path) ? locked() : unreadable(e);
        } catch (IOException e) {
            return unreadable(e);
        }
    }

    private FileFacts locked() {
        try {
            return new FileFacts.Locked(path.toString(), Files.size(path));
        } catch (IOException e) {
            return unreadable(e);
        }
    }

    private FileFacts unreadable(IOException e) {
        return new FileFacts.Unreadable(path.toString(), String.valueOf(e.getMessage()));
    }

    private boolean isLocked() throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
                FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            System.getLogger(LocalFile.class.getName()).log(System.Logger.Level.DEBUG, "This program has it open", e);
            return false;
        }
    }

    private Optional<Long> free() throws IOException {
        return Optional.of(Files.getFileStore(path).getUsableSpace());
    }
}
