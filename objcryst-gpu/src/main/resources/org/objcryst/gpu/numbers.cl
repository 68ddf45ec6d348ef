/*
 * Numbers and groups, for all programs of structure factors. A work group has CONFIGS work items in its first direction, each
 * with VECTOR configurations side by side in its registers, and LANES in its second. Configurations are next to each other in
 * memory everywhere; a stride counts work items, not configurations. Options: VECTOR, CONFIGS, LANES, RESONANT (0, 1: two or
 * four parts of a structure factor), DOUBLES (0, 1).
 */
#define JOIN(a, b) a##b
#define WITH_LENGTH(type, n) JOIN(type, n)
#if VECTOR == 1
#define VECTOR_OF(type) type
#else
#define VECTOR_OF(type) WITH_LENGTH(type, VECTOR)
#endif

#if DOUBLES
#pragma OPENCL EXTENSION cl_khr_fp64 : enable
typedef double real;
typedef VECTOR_OF(double) reals;
typedef ulong turn;
typedef VECTOR_OF(ulong) turns;
#define TWO_PI 6.283185307179586
#define SMALLEST DBL_MIN
#define HALF_TURNS(u) (VECTOR_OF(convert_double)(VECTOR_OF(as_long)(u)) * 0x1p-63)
#define TURNS_OF(f) VECTOR_OF(as_ulong)(WITH_LENGTH(VECTOR_OF(convert_long), _sat_rte)(((f) - rint(f)) * 0x1p64))
#define KEPT_OF(u) ((u) & ~0xFFFul) /* as much of turns as a number holds */
#define REALS_OF(u) VECTOR_OF(convert_double)(u)
#else
typedef float real;
typedef VECTOR_OF(float) reals;
typedef uint turn;
typedef VECTOR_OF(uint) turns;
#define TWO_PI 6.2831853f
#define SMALLEST FLT_MIN
#define HALF_TURNS(u) (VECTOR_OF(convert_float)(VECTOR_OF(as_int)(u)) * 0x1p-31f)
#define TURNS_OF(f) VECTOR_OF(as_uint)(WITH_LENGTH(VECTOR_OF(convert_int), _sat_rte)(((f) - rint(f)) * 0x1p32f))
#define KEPT_OF(u) (u)
#define REALS_OF(u) VECTOR_OF(convert_float)(u)
#endif
typedef VECTOR_OF(uint) uints;
#define SIGNED_REALS(u) REALS_OF(VECTOR_OF(as_int)(u))

#define GROUP __attribute__((reqd_work_group_size(CONFIGS, LANES, 1)))
