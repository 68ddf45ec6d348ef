/* The four words of each counter, for one key. */
kernel void words(uint key0, uint key1, global const uints *counters, global uints *out, int stride)
{
    const int i = get_global_id(0);
    uints x[4];
    for (int k = 0; k < 4; k++) {
        x[k] = counters[k * stride + i];
    }
    philox(x, key0, key1);
    for (int k = 0; k < 4; k++) {
        out[k * stride + i] = x[k];
    }
}
