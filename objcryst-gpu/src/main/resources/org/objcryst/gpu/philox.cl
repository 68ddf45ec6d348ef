/*
 * Random numbers of counters: Philox4x32-10 of Salmon, Moraes, Dror & Shaw (2011), Proc. Int. Conf. High Performance Computing (SC'11),
 * 16. What is drawn depends on counter and key only, so that nothing has to be kept. After numbers.cl.
 */
void philox(uints *x, uint key0, uint key1)
{
    for (int round = 0; round < 10; round++) {
        const uints high0 = mul_hi(x[0], (uints) 0xD2511F53u), low0 = x[0] * 0xD2511F53u;
        const uints high1 = mul_hi(x[2], (uints) 0xCD9E8D57u), low1 = x[2] * 0xCD9E8D57u;
        x[0] = high1 ^ x[1] ^ key0;
        x[1] = low1;
        x[2] = high0 ^ x[3] ^ key1;
        x[3] = low0;
        key0 += 0x9E3779B9u;
        key1 += 0xBB67AE85u;
    }
}
