import { Body, Controller, Query, Req, Res } from '@nestjs/common';
import type { SignInRequest, StaffList, StaffSession } from '@suian/contracts/session';
import type { Done, PageQuery } from '@suian/contracts/wire';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { StaffActor } from '../../platform/auth/actors.js';
import { setSessionCookie } from '../../platform/auth/credentials.js';
import { Caller, Handles } from '../../platform/http/route.decorator.js';
import { MySessionQuery } from './queries/my-session.query.js';
import { StaffListQuery } from './queries/staff-list.query.js';
import { SignIn } from './use-cases/sign-in.js';
import { SignOut } from './use-cases/sign-out.js';

@Controller()
export class SessionController {
  constructor(
    private readonly signIns: SignIn,
    private readonly signOuts: SignOut,
    private readonly sessions: MySessionQuery,
    private readonly staff: StaffListQuery,
  ) {}

  @Handles('signIn')
  async signIn(
    @Body() body: SignInRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StaffSession> {
    const { token, actor } = await this.signIns.run(body, { address: request.ip, requestId: request.id });
    setSessionCookie(request, reply, token);
    return this.sessions.run(actor);
  }

  @Handles('mySession')
  mySession(@Caller() actor: StaffActor): Promise<StaffSession> {
    return this.sessions.run(actor);
  }

  @Handles('signOut')
  async signOut(
    @Caller() actor: StaffActor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Done> {
    await this.signOuts.run(actor);
    setSessionCookie(request, reply, null);
    return { done: true };
  }

  @Handles('listStaff')
  listStaff(@Caller() actor: StaffActor, @Query() query: PageQuery): Promise<StaffList> {
    return this.staff.run(actor, query);
  }
}
