package org.mapiscope.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.trace.CallLog;
import org.mapiscope.nativemapi.NativeMapi;
import org.mapiscope.nativemapi.com.CMapi;
import org.mapiscope.nativemapi.com.LibraryException;

/**
 * What one IMAPISession::Logoff costs through the proxy, the MAPI thread and COM, over the MAPI in C, which does next to
 * nothing for it: so nearly all of it is ours. Started by hand.
 */
public final class NativeLogoffBenchmark {
    private static final int WARM_UP = 200;
    private static final int ROUNDS = 501;

    private NativeLogoffBenchmark() {}

    public static void main(String[] arguments) throws MapiException, LibraryException {
        CMapi library = CMapi.empty();
        library.makeDefaultWorld();
        CallLog log = new CallLog();
        log.add(call -> {});
        Mapi mapi = NativeMapi.load(library.path().toString(), log);
        mapi.initialize(0);
        double first = logoff(mapi);
        for (int i = 0; i < WARM_UP; i++) {
            logoff(mapi);
        }
        double[] milliseconds = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            milliseconds[i] = logoff(mapi);
        }
        mapi.uninitialize();
        Arrays.sort(milliseconds);
        System.out.printf(Locale.ROOT, "IMAPISession::Logoff: first %.2f ms, median of %d: %.3f ms, 95 %%: %.3f ms%n",
                first, ROUNDS, milliseconds[ROUNDS / 2], milliseconds[ROUNDS * 95 / 100]);
    }

    private static double logoff(Mapi mapi) throws MapiException {
        try (MapiSession session = mapi.logonEx(0, Optional.of("Test"), Optional.empty(),
                Mapi.MAPI_EXTENDED | Mapi.MAPI_NEW_SESSION | Mapi.MAPI_UNICODE)) {
            long start = System.nanoTime();
            session.logoff(0, 0, 0);
            return (System.nanoTime() - start) / 1e6;
        }
    }
}
