package org.mapiscope.mapi.spi;

import java.util.concurrent.locks.ReentrantLock;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MsgStore;

/**
 * How many references an open store has, and what happens when the last is given back: the transports are told once how
 * the store goes, then the support object is released. Every message store provider keeps one a store. Thread-safe.
 *
 * <p>Source: [shutting-down-a-message-store-provider], [imsgstore-storelogoff].
 */
public final class StoreReferences {
    private final MapiSupport support;
    private final ReentrantLock lock = new ReentrantLock();
    private int count = 1;
    private int flags = MsgStore.LOGOFF_ABORT;

    /** Begins with one reference. */
    public StoreReferences(MapiSupport support) {
        this.support = support;
    }

    /** {@return false when the last reference is gone already, and the store must be opened anew} */
    public boolean addReference() {
        lock.lock();
        try {
            if (count == 0) {
                return false;
            }
            count++;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Does what IMsgStore::StoreLogoff asks for: checks and keeps the flags, and says what is in transit. */
    public int storeLogoff(int newFlags) throws MapiException {
        if ((newFlags & ~MsgStore.LOGOFF_INPUT) != 0) {
            throw new MapiException("IMsgStore::StoreLogoff", HResult.MAPI_E_UNKNOWN_FLAGS,
                    "0x%X is not one of the five input flags".formatted(newFlags & ~MsgStore.LOGOFF_INPUT));
        }
        if (Integer.bitCount(newFlags) != 1) {
            throw new MapiException("IMsgStore::StoreLogoff", HResult.MAPI_E_INVALID_PARAMETER,
                    "exactly one of the five input flags is needed, not " + Integer.bitCount(newFlags));
        }
        lock.lock();
        try {
            flags = newFlags;
        } finally {
            lock.unlock();
        }
        return support.inTransit();
    }

    /** Gives one reference back. */
    public void release() {
        int last;
        lock.lock();
        try {
            if (count == 0 || --count > 0) {
                return;
            }
            last = flags;
        } finally {
            lock.unlock();
        }
        try {
            support.storeLogoffTransports(last);
        } catch (MapiException e) {
            // the call log has it; a transport that fails does not keep the store open
            System.getLogger(StoreReferences.class.getName()).log(System.Logger.Level.DEBUG, "Store logoff", e);
        } finally {
            support.close();
        }
    }
}
