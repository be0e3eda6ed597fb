package com.soffid.iam.scim.benchmarks.macro;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.HashMap;
import java.util.Map;

/**
 * Watches the heap of this JVM from its start until it is closed: what the threads allocate, and how much is in use at most. It
 * looks every few milliseconds, so that a thread that ends meanwhile counts, too. What is in use includes garbage that was not
 * collected yet; with a small heap the number shows what the job needs.
 */
final class HeapWatch implements AutoCloseable {
    private static final long INTERVAL_MILLIS = 10;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    private final Map<Long, Long> before = new HashMap<>();
    private final Map<Long, Long> last = new HashMap<>();
    private final Thread watcher = new Thread(this::watch, "heap-watch");
    private long peak;

    private HeapWatch() {
        look();
        before.putAll(last);
    }

    static HeapWatch start() {
        HeapWatch watch = new HeapWatch();
        watch.watcher.setDaemon(true);
        watch.watcher.start();
        return watch;
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(INTERVAL_MILLIS);
                look();
            }
        } catch (InterruptedException e) {
            // Closed.
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void look() {
        peak = Math.max(peak, memory.getHeapMemoryUsage().getUsed());
        long[] ids = threads.getAllThreadIds();
        long[] allocated = threads.getThreadAllocatedBytes(ids);
        for (int i = 0; i < ids.length; i++) {
            if (allocated[i] >= 0 && ids[i] != watcher.getId()) {
                last.put(ids[i], allocated[i]);
            }
        }
    }

    /** The bytes that all other threads have allocated so far. */
    synchronized long allocatedBytes() {
        look();
        long sum = 0;
        for (Map.Entry<Long, Long> thread : last.entrySet()) {
            sum += thread.getValue() - before.getOrDefault(thread.getKey(), 0L);
        }
        return sum;
    }

    /** The most bytes of heap that were in use so far. */
    synchronized long peakBytes() {
        look();
        return peak;
    }

    @Override
    public void close() {
        watcher.interrupt();
    }
}
