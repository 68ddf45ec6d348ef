/* STRIDE numbers a group, added up by its first work item: factor * sum + shift + offset. */
kernel void sums(global const float *in, global float *out, float factor, int shift, long offset, local float *shared_numbers)
{
    int i = get_local_id(0);
    shared_numbers[i] = in[get_global_id(0)];
    barrier(CLK_LOCAL_MEM_FENCE);
    if (i == 0) {
        float sum = 0;
        for (int j = 0; j < STRIDE; j++) {
            sum += shared_numbers[j];
        }
        out[get_group_id(0)] = factor * sum + shift + offset;
    }
}
