package org.mapiscope.operation.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.mapiscope.registry.Registry;

/**
 * A registry that several sources read; the last of them closes it. Thread-safe.
 *
 * @param file empty for that of the machine
 */
record SharedRegistry(Registry registry, Optional<Path> file, AtomicInteger uses) {
    SharedRegistry(Registry registry, Optional<Path> file) {
        this(registry, file, new AtomicInteger());
    }

    SharedRegistry used() {
        uses.incrementAndGet();
        return this;
    }

    void release() throws IOException {
        if (uses.decrementAndGet() == 0) {
            registry.close();
        }
    }
}
